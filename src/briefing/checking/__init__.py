"""What a careful editor would ask of a brief, and of a library. One rule a file, in the folder of its group.

A rule is a function from a `Subject` to findings; the `CHECKS` of its group name it. What loading itself finds, as a
date that is none, is not here.
"""
