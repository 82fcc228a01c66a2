#include "devices/printer/code_page.h"

#include <boost/locale/encoding_utf.hpp>

#include <array>
#include <string_view>

namespace skranke {
namespace {

/// One page: Epson's number for it (ESC t n) and what stands at bytes 80 to BF and C0 to FF. U+FFFD stands where a page
/// has nothing.
struct Page {
    CodePage page;
    std::string_view name;
    std::u16string_view from_80;
    std::u16string_view from_c0;
};

// The tables are those of the Unicode Consortium's vendor mappings. Pages of one family share a half.
// clang-format off
constexpr std::u16string_view frames_and_greek =
    u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
constexpr std::u16string_view western_letters =
    u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐";

constexpr std::array pages{
    Page{CodePage::pc437, "pc437",
         u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐",
         frames_and_greek},
    Page{CodePage::pc850, "pc850",
         western_letters,
         u"└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0"},
    Page{CodePage::pc860, "pc860",
         u"ÇüéâãàÁçêÊèÍÔìÃÂÉÀÈôõòÚùÌÕÜ¢£Ù₧ÓáíóúñÑªº¿Ò¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐",
         frames_and_greek},
    Page{CodePage::pc863, "pc863",
         u"ÇüéâÂà¶çêëèïî‗À§ÉÈÊôËÏûù¤ÔÜ¢£ÙÛƒ¦´óú¨¸³¯Î⌐¬½¼¾«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐",
         frames_and_greek},
    Page{CodePage::pc865, "pc865",
         u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐",
         frames_and_greek},
    Page{CodePage::wpc1252, "wpc1252",
         u"€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿",
         u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"},
    Page{CodePage::pc866, "pc866",
         u"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐",
         u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00a0"},
    Page{CodePage::pc852, "pc852",
         u"ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐",
         u"└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0"},
    Page{CodePage::pc858, "pc858",
         western_letters,
         u"└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0"},
};
// clang-format on

Page const& page_of(CodePage wanted)
{
    for (Page const& each : pages)
        if (each.page == wanted)
            return each;
    return pages.front();
}

/// Typographic signs that a plain one may stand for. Everything else keeps its meaning or becomes a picture.
std::u32string_view plain_form(char32_t sign)
{
    switch (sign) {
        case U'\u00a0':
        case U'\u2009':
        case U'\u202f':
            return U" ";
        case U'\u2010':
        case U'\u2011':
        case U'\u2013':
        case U'\u2014':
            return U"-";
        case U'\u2018':
        case U'\u2019':
            return U"'";
        case U'\u201c':
        case U'\u201d':
            return U"\"";
        case U'\u2026':
            return U"...";
        default:
            return {};
    }
}

std::optional<std::uint8_t> byte_for(char32_t sign, Page const& page)
{
    if (sign >= 0x20 && sign < 0x7f)
        return static_cast<std::uint8_t>(sign);
    if (sign < 0x80 || sign > 0xfffc)
        return std::nullopt;
    auto const wanted = static_cast<char16_t>(sign);
    if (auto const found = page.from_80.find(wanted); found != page.from_80.npos)
        return static_cast<std::uint8_t>(0x80 + found);
    if (auto const found = page.from_c0.find(wanted); found != page.from_c0.npos)
        return static_cast<std::uint8_t>(0xc0 + found);
    return std::nullopt;
}

}  // namespace

std::optional<Bytes> encoded(std::string const& utf8, CodePage wanted)
{
    Page const& page = page_of(wanted);
    Bytes bytes;
    for (char32_t const sign : signs_of(utf8)) {
        if (auto const byte = byte_for(sign, page)) {
            bytes.push_back(*byte);
            continue;
        }
        auto const plain = plain_form(sign);
        if (plain.empty())
            return std::nullopt;
        for (char32_t const each : plain)
            bytes.push_back(static_cast<std::uint8_t>(each));
    }
    return bytes;
}

char32_t decoded(std::uint8_t byte, CodePage page)
{
    if (byte < 0x80)
        return byte;
    Page const& table = page_of(page);
    return byte < 0xc0 ? table.from_80[byte - 0x80u] : table.from_c0[byte - 0xc0u];
}

std::optional<CodePage> code_page_numbered(std::uint8_t number)
{
    for (Page const& each : pages)
        if (static_cast<std::uint8_t>(each.page) == number)
            return each.page;
    return std::nullopt;
}

std::optional<CodePage> code_page_named(std::string const& name)
{
    for (Page const& each : pages)
        if (each.name == name)
            return each.page;
    return std::nullopt;
}

std::string name_of(CodePage page)
{
    return std::string{page_of(page).name};
}

std::u32string signs_of(std::string const& utf8)
{
    return boost::locale::conv::utf_to_utf<char32_t>(utf8);
}

std::string utf8_of(std::u32string const& signs)
{
    return boost::locale::conv::utf_to_utf<char>(signs);
}

}  // namespace skranke
