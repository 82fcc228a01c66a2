#include "desktop/hall/shipped_texts.h"

#include "core/queue/citizen_texts.h"
#include "desktop/hall/shipped_files.h"

namespace skranke {

CitizenTexts shipped_texts()
{
    CitizenTexts all;
    for (auto const& file : shipped_text_files())
        all.merge(parse_citizen_texts(file.text));
    return all;
}

}  // namespace skranke
