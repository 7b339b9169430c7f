"""The site as a whole: the stages that write it, the frame of its pages, the last look, and a server to see it with."""
