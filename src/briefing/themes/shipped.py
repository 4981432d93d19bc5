"""The shipped themes, resolved: made from `themes/*.yaml` by `tools/shipped_themes.py`."""

THEMES = {
    "nachtblatt": """\
Nachtblatt
The briefing authors
Calm and dark, for long reading at night; the default on dark terminals.
dark
page #12181f -
panel #19212b -
cursor #1c2b3f -
cursor-quiet #18222e -
related #0f2b2e -
stop #1d3553 u
text #d3dae1 - -
muted #96a1ae - -
strong #eaedf1 - b
title #eaedf1 - b
label #90bbed - b
heading #eaedf1 - b
border #3e4c5a - -
border-active #6f93bd - -
pane-title #96a1ae - -
pane-title-active #eaedf1 - b
key #90bbed - b
provenance #5ccfc4 - -
link #90bbed - u
code #8bafcf - -
quote #91a9b2 - i
figure #eaedf1 - b
contested #f28ca0 - b
grade #8bafcf - -
likelihood #bfa2e2 - -
certain #8bafcf - -
approximate #91a9b2 - -
uncertain #bfa2e2 - -
open #8bafcf - b
axis #96a1ae - -
as-of #e3b662 - b
expected #bfa2e2 - i
tlp-red #f67d72 - b
tlp-amber #e3b662 - b
tlp-green #84c485 - b
tlp-clear #eaedf1 - b
error #f67d72 - b
warning #e3b662 - -
info #90bbed - -
added #84c485 - -
changed #e3b662 - -
removed #f67d72 - s
match #eaedf1 #4d4022 -
match-current #12181f #e3b662 b
syntax-keyword #bfa2e2 - -
syntax-string #84c485 - -
syntax-number #e3b662 - -
syntax-comment #96a1ae - i
syntax-name #90bbed - -""",
    "paper": """\
Paper
The briefing authors
Dark ink on warm paper; the default on light terminals.
light
page #f9f7f0 -
panel #f2efe6 -
cursor #ede2cb -
cursor-quiet #f2ece0 -
related #d0eef0 -
stop #e9d7b3 u
text #2a2e36 - -
muted #575c67 - -
strong #181d27 - b
title #181d27 - b
label #27447b - b
heading #181d27 - b
border #c3bbaa - -
border-active #5a75a8 - -
pane-title #575c67 - -
pane-title-active #181d27 - b
key #27447b - b
provenance #04605a - -
link #27447b - u
code #3d516b - -
quote #4e5969 - i
figure #181d27 - b
contested #9d1f40 - b
grade #3d516b - -
likelihood #6c3c81 - -
certain #3d516b - -
approximate #4e5969 - -
uncertain #6c3c81 - -
open #3d516b - b
axis #575c67 - -
as-of #795003 - b
expected #6c3c81 - i
tlp-red #ac1a1c - b
tlp-amber #795003 - b
tlp-green #29612d - b
tlp-clear #181d27 - b
error #ac1a1c - b
warning #795003 - -
info #27447b - -
added #29612d - -
changed #795003 - -
removed #ac1a1c - s
match #181d27 #f3dc8e -
match-current #f9f7f0 #795003 b
syntax-keyword #6c3c81 - -
syntax-string #29612d - -
syntax-number #795003 - -
syntax-comment #575c67 - i
syntax-name #27447b - -""",
    "blue-orange": """\
Blue and orange
The briefing authors
Dark, and safe for readers who tell red and green apart badly: blue, orange and straw.
dark
page #13161c -
panel #1b1f27 -
cursor #1b2b47 -
cursor-quiet #192230 -
related #312313 -
stop #1b345e u
text #d5d8dd - -
muted #9ca0a8 - -
strong #ebebeb - b
title #ebebeb - b
label #7eb4ed - b
heading #ebebeb - b
border #424957 - -
border-active #7eb4ed - -
pane-title #9ca0a8 - -
pane-title-active #ebebeb - b
key #7eb4ed - b
provenance #fdad63 - -
link #7eb4ed - u
code #accdeb - -
quote #afb3b9 - i
figure #ebebeb - b
contested #ebebeb - bu
grade #accdeb - -
likelihood #74a0f2 - -
certain #accdeb - -
approximate #afb3b9 - -
uncertain #74a0f2 - i
open #accdeb - b
axis #9ca0a8 - -
as-of #e6d8a3 - b
expected #74a0f2 - i
tlp-red #13161c #e6d8a3 b
tlp-amber #e6d8a3 - b
tlp-green #accdeb - -
tlp-clear #ebebeb - b
error #13161c #e6d8a3 b
warning #e6d8a3 - -
info #7eb4ed - -
added #accdeb - b
changed #e6d8a3 - i
removed #9ca0a8 - s
match #ebebeb #1f4a86 -
match-current #13161c #e6d8a3 b
syntax-keyword #74a0f2 - -
syntax-string #accdeb - -
syntax-number #e6d8a3 - -
syntax-comment #9ca0a8 - i
syntax-name #7eb4ed - -""",
    "ember": """\
Ember
The briefing authors
Dark and warm, ochre on brown, for tired eyes.
dark
page #1c1611 -
panel #271e19 -
cursor #36271a -
cursor-quiet #291f18 -
related #242817 -
stop #462f1c u
text #e0d6c6 - -
muted #ac9d8e - -
strong #f3ebd5 - b
title #f3ebd5 - b
label #d5a687 - b
heading #e1b46b - b
border #564739 - -
border-active #b08a52 - -
pane-title #ac9d8e - -
pane-title-active #f3ebd5 - b
key #e1b46b - b
provenance #79cbb9 - -
link #e1b46b - u
code #d5a687 - -
quote #b6a186 - i
figure #f3ebd5 - b
contested #eb8ea4 - b
grade #d5a687 - -
likelihood #caa1cc - -
certain #d5a687 - -
approximate #b6a186 - -
uncertain #caa1cc - -
open #d5a687 - b
axis #ac9d8e - -
as-of #ddc156 - b
expected #caa1cc - i
tlp-red #f57f66 - b
tlp-amber #ddc156 - b
tlp-green #a4be77 - b
tlp-clear #f3ebd5 - b
error #f57f66 - b
warning #ddc156 - -
info #e1b46b - -
added #a4be77 - -
changed #ddc156 - -
removed #f57f66 - s
match #f3ebd5 #564718 -
match-current #1c1611 #ddc156 b
syntax-keyword #caa1cc - -
syntax-string #a4be77 - -
syntax-number #ddc156 - -
syntax-comment #ac9d8e - i
syntax-name #e1b46b - -""",
    "high-contrast": """\
High contrast
The briefing authors
White on black; every word at least 7:1, and nothing rests on a shade.
dark
page #000000 -
panel #0f0f0f -
cursor #0d2553 b
cursor-quiet #101826 -
related #0a2913 -
stop #152d70 bu
text #f8f8f8 - -
muted #cfcfcf - -
strong #ffffff - b
title #ffffff - b
label #97cff7 - b
heading #ffffff - bu
border #9a9a9a - -
border-active #ffffff - -
pane-title #cfcfcf - -
pane-title-active #000000 #ffffff b
key #97cff7 - b
provenance #2bebec - b
link #97cff7 - u
code #f8f8f8 - -
quote #f8f8f8 - i
figure #ffffff - b
contested #feaad1 - bu
grade #f8f8f8 - -
likelihood #d9b7f4 - -
certain #f8f8f8 - b
approximate #f8f8f8 - -
uncertain #d9b7f4 - -
open #f8f8f8 - b
axis #cfcfcf - -
as-of #f3df3f - b
expected #d9b7f4 - i
tlp-red #ffb0a9 - b
tlp-amber #f3df3f - b
tlp-green #70ec79 - b
tlp-clear #ffffff - b
error #ffb0a9 - bu
warning #f3df3f - -
info #97cff7 - -
added #70ec79 - -
changed #f3df3f - -
removed #ffb0a9 - s
match #ffffff #4a3a00 -
match-current #000000 #f3df3f b
syntax-keyword #d9b7f4 - -
syntax-string #70ec79 - -
syntax-number #f3df3f - -
syntax-comment #cfcfcf - i
syntax-name #97cff7 - -""",
    "high-contrast-light": """\
High contrast, light
The briefing authors
Black on white; every word at least 7:1, and nothing rests on a shade.
light
page #ffffff -
panel #f3f3f3 -
cursor #d0e3fc b
cursor-quiet #e8eff9 -
related #d7f4dc -
stop #b9d7fe bu
text #020202 - -
muted #373737 - -
strong #000000 - b
title #000000 - b
label #002e8a - b
heading #000000 - bu
border #6a6a6a - -
border-active #000000 - -
pane-title #373737 - -
pane-title-active #ffffff #000000 b
key #002e8a - b
provenance #024441 - b
link #002e8a - u
code #020202 - -
quote #020202 - i
figure #000000 - b
contested #7b033f - bu
grade #020202 - -
likelihood #550098 - -
certain #020202 - b
approximate #020202 - -
uncertain #550098 - -
open #020202 - b
axis #373737 - -
as-of #583601 - b
expected #550098 - i
tlp-red #800508 - b
tlp-amber #583601 - b
tlp-green #02480f - b
tlp-clear #000000 - b
error #800508 - bu
warning #583601 - -
info #002e8a - -
added #02480f - -
changed #583601 - -
removed #800508 - s
match #000000 #ffe98a -
match-current #ffffff #583601 b
syntax-keyword #550098 - -
syntax-string #02480f - -
syntax-number #583601 - -
syntax-comment #373737 - i
syntax-name #002e8a - -""",
    "mist": """\
Mist
The briefing authors
Light and cool, blue-grey like a morning by the sea.
light
page #f2f6f9 -
panel #e8eef4 -
cursor #d0e3f5 -
cursor-quiet #e2ecf4 -
related #d2eddd -
stop #b8daf8 u
text #252c35 - -
muted #505a68 - -
strong #131b26 - b
title #131b26 - b
label #505a68 - b
heading #104b92 - b
border #adbdcc - -
border-active #4c7fbd - -
pane-title #505a68 - -
pane-title-active #131b26 - b
key #104b92 - b
provenance #883468 - -
link #104b92 - u
code #31526d - -
quote #4a5867 - i
figure #131b26 - b
contested #9a2733 - b
grade #31526d - -
likelihood #513f91 - -
certain #31526d - -
approximate #4a5867 - -
uncertain #513f91 - -
open #31526d - b
axis #505a68 - -
as-of #784b03 - b
expected #513f91 - i
tlp-red #aa1816 - b
tlp-amber #784b03 - b
tlp-green #0e5f36 - b
tlp-clear #131b26 - b
error #aa1816 - b
warning #784b03 - -
info #104b92 - -
added #0e5f36 - -
changed #784b03 - -
removed #aa1816 - s
match #131b26 #f5dc90 -
match-current #f2f6f9 #784b03 b
syntax-keyword #513f91 - -
syntax-string #0e5f36 - -
syntax-number #784b03 - -
syntax-comment #505a68 - i
syntax-name #104b92 - -""",
    "monochrome": """\
Monochrome
The briefing authors
Greys alone; weight, slope and underline carry what colours do elsewhere.
dark
page #141414 -
panel #1e1e1e -
cursor #2f2f2f -
cursor-quiet #242424 -
related #222222 b
stop #393939 bu
text #d2d2d2 - -
muted #a4a4a4 - -
strong #ededed - b
title #ededed - b
label #a4a4a4 - b
heading #ededed - b
border #4a4a4a - -
border-active #bdbdbd - -
pane-title #a4a4a4 - -
pane-title-active #ededed - b
key #ededed - b
provenance #b9b9b9 - u
link #ededed - u
code #b9b9b9 - -
quote #b9b9b9 - i
figure #ededed - b
contested #ededed - bu
grade #d2d2d2 - -
likelihood #d2d2d2 - i
certain #d2d2d2 - -
approximate #b9b9b9 - -
uncertain #d2d2d2 - i
open #d2d2d2 - b
axis #a4a4a4 - -
as-of #ededed - b
expected #d2d2d2 - i
tlp-red #141414 #ededed b
tlp-amber #ededed - bu
tlp-green #ededed - b
tlp-clear #d2d2d2 - -
error #141414 #ededed b
warning #ededed - b
info #d2d2d2 - -
added #ededed - b
changed #ededed - i
removed #a4a4a4 - s
match #ededed #444444 -
match-current #141414 #ededed b
syntax-keyword #ededed - b
syntax-string #d2d2d2 - i
syntax-number #d2d2d2 - -
syntax-comment #a4a4a4 - i
syntax-name #d2d2d2 - u""",
    "moor": """\
Moor
The briefing authors
Dark and green like wet moss, with provenance in heather.
dark
page #111814 -
panel #18211c -
cursor #192f23 -
cursor-quiet #16241c -
related #2a2513 -
stop #183b2b u
text #d7ddd2 - -
muted #97a499 - -
strong #ebefe0 - b
title #ebefe0 - b
label #9bc591 - b
heading #ebefe0 - b
border #3f4d43 - -
border-active #6f9a72 - -
pane-title #97a499 - -
pane-title-active #ebefe0 - b
key #9bc591 - b
provenance #ec99c8 - -
link #9bc591 - u
code #acb38b - -
quote #99aa96 - i
figure #ebefe0 - b
contested #f1937b - b
grade #acb38b - -
likelihood #81b9da - -
certain #acb38b - -
approximate #99aa96 - -
uncertain #81b9da - -
open #acb38b - b
axis #97a499 - -
as-of #dcbe69 - b
expected #81b9da - i
tlp-red #fa7c75 - b
tlp-amber #dcbe69 - b
tlp-green #79ca8b - b
tlp-clear #ebefe0 - b
error #fa7c75 - b
warning #dcbe69 - -
info #9bc591 - -
added #79ca8b - -
changed #dcbe69 - -
removed #fa7c75 - s
match #ebefe0 #4c4218 -
match-current #111814 #dcbe69 b
syntax-keyword #81b9da - -
syntax-string #79ca8b - -
syntax-number #dcbe69 - -
syntax-comment #97a499 - i
syntax-name #9bc591 - -""",
    "sage": """\
Sage
The briefing authors
Light and green-grey, easy in a bright room, with provenance in violet.
light
page #eff6ec -
panel #e5eee3 -
cursor #cfe5cf -
cursor-quiet #e0ecde -
related #f3e2cb -
stop #bbdfbf u
text #222d27 - -
muted #4f5d55 - -
strong #102019 - b
title #102019 - b
label #075235 - b
heading #102019 - b
border #aebead - -
border-active #4d8a68 - -
pane-title #4f5d55 - -
pane-title-active #102019 - b
key #075235 - b
provenance #663e9e - -
link #075235 - u
code #564e32 - -
quote #4d5a4a - i
figure #102019 - b
contested #95254b - b
grade #564e32 - -
likelihood #005578 - -
certain #564e32 - -
approximate #4d5a4a - -
uncertain #005578 - -
open #564e32 - b
axis #4f5d55 - -
as-of #774c01 - b
expected #005578 - i
tlp-red #aa1816 - b
tlp-amber #774c01 - b
tlp-green #205f1b - b
tlp-clear #102019 - b
error #aa1816 - b
warning #774c01 - -
info #075235 - -
added #205f1b - -
changed #774c01 - -
removed #aa1816 - s
match #102019 #efdc8a -
match-current #eff6ec #774c01 b
syntax-keyword #005578 - -
syntax-string #205f1b - -
syntax-number #774c01 - -
syntax-comment #4f5d55 - i
syntax-name #075235 - -""",
    "terminal": """\
Terminal
The briefing authors
The colours of the terminal itself, whatever they are; light or dark.
dark
page default -
panel default -
cursor default r
cursor-quiet default u
related default b
stop default bu
text default - -
muted default - d
strong default - b
title default - b
label default - b
heading default - b
border bright-black - -
border-active default - -
pane-title default - -
pane-title-active default - b
key default - b
provenance magenta - -
link default - u
code default - -
quote default - i
figure default - b
contested red - bu
grade default - -
likelihood default - i
certain default - b
approximate default - -
uncertain default - i
open default - b
axis default - d
as-of default - b
expected default - i
tlp-red red - b
tlp-amber default - bu
tlp-green green - b
tlp-clear default - b
error red - b
warning default - b
info default - -
added green - -
changed default - i
removed red - s
match default - r
match-current default - bur
syntax-keyword default - b
syntax-string default - i
syntax-number default - -
syntax-comment default - d
syntax-name default - -""",
}
"""Each theme by its name, as `compact.read` reads it."""
