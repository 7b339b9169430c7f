"""English."""

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    # what was pushed
    "deploy.tag": "the tag {got} is not taken: push a branch.",
    "deploy.ref": "only branches are taken, not {got}.",
    "deploy.many_refs": "at most {most} branches are taken at a time: push them one by one.",
    "deploy.main_forced": "main is never rewritten. Get what others have pushed (git pull --rebase), then push again.",
    "deploy.main_deleted": "main is the published site and cannot be deleted.",
    "deploy.option": 'there is no push option "{got}", only language=nb, language=sv, language=en and confirm-removal.',
    # where a change is
    "deploy.outside": "{path}: only files under schemes/ and content/ are taken from a push. Take it back: {undo}",
    "deploy.many_outside": "… and {count} more files outside schemes/ and content/.",
    "deploy.link": "{path}: this is a symbolic link: put the file itself here.",
    "deploy.submodule": "{path}: this is a submodule: put the files themselves here.",
    "deploy.executable": "{path}: the file is marked as a program. Take the mark off: "
    "git update-index --chmod=-x {path}",
    "deploy.mode": "{path}: git holds this with the mode {got}; a file has 100644.",
    # what a file is called
    "deploy.name_utf8": "{path}: the name is not UTF-8: rename the file.",
    "deploy.name_character": "{path}: the name has a character that not every system can hold, {character}: rename it.",
    "deploy.name_end": '{path}: "{part}" begins or ends with a space or ends with a full stop: rename it.',
    "deploy.name_windows": '{path}: Windows keeps the name "{part}" for itself: rename it.',
    "deploy.name_server": '{path}: "{part}" would change how a web server or a browser treats the site: rename it.',
    "deploy.name_hidden": '{path}: "{part}" begins with a full stop, and hidden files are not taken: delete it.',
    "deploy.name_long": "{path}: the name is too long: at most {most} bytes.",
    "deploy.name_deep": "{path}: the file lies too deep: at most {most} folders.",
    "deploy.name_case": "{path}: this name and {other} are the same on some systems: rename one.",
    "deploy.name_form": "{path}: the letters of the name are composed in an unusual way (not NFC): type the name anew.",
    # how much, and what kind
    "deploy.many_files": "schemes/ and content/ have more than {most} files.",
    "deploy.large_file": "{path}: the file has {size} bytes, at most {most} are taken.",
    "deploy.large_tree": "schemes/ and content/ have {size} bytes together, at most {most} are taken.",
    "deploy.kind": "{path}: files of this kind are not taken, only {allowed}.",
    "deploy.content": "{path}: the content is not what the name says ({kind}).",
    # what would be lost
    "deploy.removal": "this push takes away {count} of {all} pages. If that is meant: git push -o confirm-removal",
    "deploy.ledger": "schemes/addresses.yml: the address {got} was taken out, and an address is for ever: put the line "
    "back.",
    # the check
    "deploy.checking": "Checking {name} …",
    "deploy.refused": "Refused. Nothing was changed: neither the repository nor the site.",
    "deploy.time": "the work was stopped after {seconds} seconds: a file asks for too much work. "
    "Push less at a time, or ask the operator.",
    "deploy.memory": "the work was stopped: a file asks for too much memory. Push less at a time, or ask the operator.",
    "deploy.fault": "the program failed on this. It is not your doing alone: ask the operator to read {log}.",
    "deploy.full": "there is no room left on the server, for what a file holds or for another file: "
    "ask the operator to look with df -h {path} and df -i {path}.",
    # publishing
    "deploy.waiting": "Another publication is under way; waiting for it …",
    "deploy.building": "Building the site. This takes some seconds …",
    "deploy.live": "Live: {address} ({release})",
    "deploy.already": "Live already: {address} ({release})",
    "deploy.kept": "The site shows {release}, as the operator chose by rolling back; "
    "it goes forward with the next push.",
    "deploy.failed": "The site could not be built. Your commit is in the repository, but the site is as it was. "
    "Correct what is said above and push again.",
    "deploy.previewed": "Preview of {name}: {address}",
    "deploy.preview_failed": "The preview of {name} could not be built; an earlier one is as it was.",
    "deploy.preview_oldest": "At most {most} previews are kept: the one at {name} is taken down. "
    "The next push to its branch brings it back.",
    "deploy.preview_gone": "The preview of {name} is removed.",
    "deploy.rolled_back": "The site shows {release} again (before: {before}). The next push goes forward.",
    "deploy.nothing_earlier": "There is no earlier release to go back to.",
    "deploy.no_release": 'There is no release "{got}". There are:',
    "deploy.empty": "The branch main is not there yet: nothing to publish.",
    # what the operator does with what was set up
    "deploy.setup": "The repository: {home}/repo.git\n"
    "  git clone <user>@<server>:{home}/repo.git     editors change schemes/ and content/, and push\n"
    "The site:       {home}/live\n"
    "nginx, inside the server block of the site:\n"
    "  include {home}/nginx.conf;\n",
    "deploy.setup_brotli": "  (apt install libnginx-mod-http-brotli-static, "
    "then set up again: smaller files for readers)\n",
    "deploy.setup_systemd": "systemd:\n"
    "  cp {home}/systemd/utlysning-* /etc/systemd/system/\n"
    "  systemctl daemon-reload\n"
    "  systemctl enable --now utlysning-rebuild.timer utlysning-deadline.timer\n",
}
