#include "desktop/admin/verbs.h"

namespace skranke::admin {

std::vector<Verb> verbs()
{
    return {
        database_init(),     //
        database_start(),    //
        database_stop(),     //
        database_status(),   //
        database_migrate(),  //
        database_verify(),   //
        database_backup(),   //
        database_restore(),  //
        staff_list(),        //
        staff_add(),         //
        staff_password(),    //
        staff_expire(),      //
        office_close_day(),  //
        office_export(),     //
        office_import(),     //
        station_install(),   //
        demo_load(),         //
        demo_day(),
    };
}

}  // namespace skranke::admin
