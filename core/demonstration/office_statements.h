#pragma once

#include <string>
#include <vector>

namespace skranke {

/// The files of the demonstration office as one JSON object: file name without its ending to content; `texts` is a
/// list.
std::string demonstration_json();

/// Statements that bring a database to what the files say, in their order. Each has one bound value, `:files`, the JSON
/// above. They may run again and again: what is there already keeps its id, and the day begins afresh.
std::vector<std::string> const& office_statements();

}  // namespace skranke
