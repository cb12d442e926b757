"""A curriculum vitae comes in: read to text, proposed field by field with its place in the text, confirmed or not."""
