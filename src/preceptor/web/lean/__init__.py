"""The lean way of the few operations that everybody calls all day: the usual case without the ordinary machinery."""
