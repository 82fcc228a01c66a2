"""What a screen reader meets in a window: its controls by role and name, the rows of its lists, and where the focus is."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "pictures"))
from screen import Atspi, GLib, Role, on_screen, one_line, text_of

State = Atspi.StateType
MOST = 400  # children of one node; a list may hold thousands of cells
LISTS = (Role.TABLE, Role.TREE_TABLE)


def nodes(root):
    """Every node on the screen, a parent before what it holds."""
    try:
        if root is None or not on_screen(root):
            return
        children = [root.get_child_at_index(at) for at in range(min(root.get_child_count(), MOST))]
    except GLib.Error:  # it went while it was read
        return
    yield root
    for child in children:
        yield from nodes(child)


def has(node, *states):
    held = node.get_state_set()
    return all(held.contains(state) for state in states)


class Focus:
    """Where the keyboard is, as the windows tell it: a reader goes by these events, for not every part of a control that
    can have the focus stands in the tree."""

    def __init__(self):
        self.node = self.control = None
        self.listener = Atspi.EventListener.new(self.heard)
        self.listener.register("object:state-changed:focused")

    def heard(self, event):
        if event.detail1:
            self.node = event.source
            self.control = None

    def now(self):
        """The control that has the keyboard, or None."""
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            if self.node and not self.control:
                self.control = control_of(self.node)
            return self.control if any(has(each, State.FOCUSED) for each in (self.node, self.control) if each) else None
        except GLib.Error:  # it went with its window
            return None


def focused_in(root):
    """The same by looking: what had the keyboard before anybody listened."""
    for node in nodes(root):
        if has(node, State.FOCUSED) and node.get_role() not in (Role.FRAME, Role.DIALOG, Role.TABLE_CELL):
            return node
    return None


def control_of(node):
    """A cell is part of its list, and the button that opens a choice is part of the choice."""
    parent = node.get_parent()
    if node.get_role() == Role.TOGGLE_BUTTON and parent and parent.get_role() == Role.COMBO_BOX:
        return parent
    while node.get_role() == Role.TABLE_CELL and parent:
        node, parent = parent, parent.get_parent()
    return node


def name_of(node):
    """Its name, and of a choice what is chosen."""
    parts = [one_line(node.get_name()), value_of(node) if node.get_role() == Role.COMBO_BOX else ""]
    return " ".join(part for part in parts if part)


def said_of(node):
    """How a reader would say a control: role and name."""
    return f"{node.get_role_name()} {name_of(node)}".strip()


def value_of(choice):
    """What is chosen in a choice of one."""
    for node in (choice, choice.get_child_at_index(0)):
        selection = node.get_selection_iface() if node else None
        chosen = selection.get_selected_child(0) if selection else None
        if chosen:
            return one_line(chosen.get_name()) or text_of(chosen)
    return ""


def chosen_row(table):
    """The texts of the row that is chosen, or nothing."""
    grid = table.get_table_iface()
    chosen = Atspi.Table.get_selected_rows(grid) if grid else []
    if not chosen:
        return []
    cells = [Atspi.Table.get_accessible_at(grid, chosen[0], column) for column in range(Atspi.Table.get_n_columns(grid))]
    return [words_of(cell) for cell in cells if cell]


def words_of(cell):
    """What a cell says; where paint and words stand beside each other in it, the words."""
    inside = [cell.get_child_at_index(at) for at in range(cell.get_child_count())]
    return one_line(cell.get_name()) or text_of(cell) or " ".join(one_line(part.get_name()) for part in inside).strip()


def place_of(node):
    """Its upper left corner on the screen."""
    corner = node.get_component_iface().get_position(Atspi.CoordType.SCREEN)
    return (corner.x, corner.y)


def key_of(node):
    """By which a control is known again."""
    return (node.get_role_name(), name_of(node), place_of(node))


def written(root):
    """The whole window in lines, indented as it is nested."""
    def depth(node):
        deep = 0
        while node and node != root and deep < 40:
            node = node.get_parent()
            deep += 1
        return deep
    return [("  " * depth(node)) + said_of(node) for node in nodes(root)]
