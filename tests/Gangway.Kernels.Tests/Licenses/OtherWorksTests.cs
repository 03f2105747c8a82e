using System.Text;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>What a file says of other works, of its own past and of systems with the name of a license is not what it stands under.</summary>
public sealed class OtherWorksTests
{
    private const string Header = "// Licensed under the GNU General Public License, version 2 only.\n";

    [Theory]
    [InlineData("// Needs a package that provides LGPL-licensed bindings.", "GPL-2.0-only")]
    [InlineData("// The threads come from a library which is available under the MIT license.", "GPL-2.0-only")]
    [InlineData("// Has a table that is also distributed under the Apache License 2.0.", "GPL-2.0-only")]
    [InlineData("// Parts of it are licensed under the MIT license.", "GPL-2.0-only AND MIT")]
    public void A_license_of_another_work_counts_less_than_that_of_the_file(string line, string expression) => Reads(Header + "\n" + line, "a.c", expression);

    [Theory]
    [InlineData("// The original author has disclaimed all copyright interest in this code and put it in the public domain.", "GPL-2.0-only")]
    [InlineData("// This was originally written by somebody else and placed in the public domain.", "GPL-2.0-only")]
    [InlineData("// This part is placed in the public domain.", "GPL-2.0-only AND LicenseRef-public-domain")]
    [InlineData("// In version 1.0 the previous MIT license was changed to this one.", "GPL-2.0-only")]
    public void What_a_work_was_once_put_under_counts_less_than_what_it_is(string line, string expression) => Reads(Header + "\n" + line, "a.c", expression);

    [Theory]
    [InlineData("A parser that is licensed under the MIT license", "MIT")]
    [InlineData("An MIT-licensed parser", "MIT")]
    [InlineData("Gear is an Apache-2.0-licensed tool for teams.", "Apache-2.0")]
    [InlineData("provides MIT-licensed tools", "MIT")]
    public void Alone_it_is_taken_for_that_of_the_file(string text, string expression) => Reads(text, "README.md", expression);

    [Theory]
    [InlineData("ChangeLog", "* Changed the license to the GPL version 3.\n* BSD license section fixed.\n", null)]
    [InlineData("changelog", "  * debian/copyright: Drop obsolete MPL-1.1\n", null)]
    [InlineData("NEWS", "This file is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License version 2.\n", "GPL-2.0-only")]
    [InlineData("CHANGES.md", "SPDX-License-Identifier: MIT\n", "MIT")]
    [InlineData("changes.py", "# License: MIT\n", "MIT")]
    [InlineData("newsletter.txt", "License: MIT\n", "MIT")]
    public void A_change_log_tells_what_became_of_a_license(string fileName, string text, string? expression) => Reads(text, fileName, expression);

    [Theory]
    [InlineData("// There is no support yet, so we use X11 to start under Wayland.")]
    [InlineData("/* compiles under both BSD and Linux */")]
    [InlineData("require Compress::Raw::Zlib; # no license needed")]
    [InlineData("license => [ 'bsd' ],")]
    [InlineData("licenses = [ \"MIT\", \"Apache-2.0\" ];")]
    [InlineData("'lgpl' => 'http://www.opensource.org/licenses/lgpl-license.php',")]
    [InlineData("if ($line =~ m{ \\b SPDX-License-Identifier: \\s+ \\S+ }xms) {")]
    public void What_code_works_with_is_no_license_of_it(string text) => Reads(text, "a.pl", null);

    [Theory]
    [InlineData("license => 'MIT',", "MIT")]
    [InlineData("# The code is available under BSD and MIT licenses", "BSD-3-Clause AND MIT")]
    [InlineData("print \"Licensed under http://www.apache.org/licenses/LICENSE-2.0\\n\";", "Apache-2.0")]
    public void What_it_declares_is(string text, string expression) => Reads(text, "a.pl", expression);

    [Theory]
    [InlineData("EXTRA_DIST = LICENSE-bsd.txt LICENSE-gpl3.txt", null)]
    [InlineData("option(bundle \"Bundle the GPLv3 license instead of GPLv2 with the binary\")", null)]
    public void Files_of_a_build_are_not_its_license(string text, string? expression) => Reads(text, "Makefile.am", expression);

    [Theory]
    [InlineData("a.md", "A common license such as MIT, BSD-3-Clause, or LGPL-3.0-or-later will do.", null)]
    [InlineData("a.md", "Some license is needed, for example the MIT license.", null)]
    [InlineData("a.md", "```\n\"license\": \"(MIT OR GPL-3.0)\"\n```\n", null)]
    [InlineData("a.1", ".P\n\"license\" : \"ISC\"\n", null)]
    [InlineData("a.md", "license: MIT\n", "MIT")]
    [InlineData("data.json", "{ \"license\": \"MIT\" }", "MIT")]
    [InlineData("a.md", "It is NOT licensed under the GPL or LGPL.", null)]
    [InlineData("a.h", "/* Old BSD names for the same constants.  */\n\n/* See the license. */", null)]
    [InlineData("a.h", "/* exists only under BSD and Linux systems */", null)]
    [InlineData("a.h", "/* License of the library: see 4.3BSD, from which it was released. */", null)]
    [InlineData("a.py", "# License of the list: see there.\n\nfiles = [\n    \"/etc/mime.types\",         # Apache 1\n    \"/etc/apache2/mime.types\", # Apache 2\n]\n", null)]
    [InlineData("a.rb", "# A distributed object system for Ruby, released with it.", null)]
    [InlineData("a.rb", "# Usage:\n#   spec.license = 'MIT'\n", null)]
    [InlineData("a.vim", "syn keyword specLicense contained GPL LGPL BSD MIT GNU", null)]
    public void What_is_an_example_or_a_system_is_not_its_license(string fileName, string text, string? expression) => Reads(text, fileName, expression);

    [Fact]
    public void The_license_of_the_rest_is_not_that_of_this_file() =>
        Reads("/* This file only is under the MIT license. The rest of the program is licensed under the terms of the GNU General Public License, version 2. */", "a.h", "MIT");

    [Theory]
    [InlineData("SPDX-License-Identifier: (GPL-2.0-only WITH Linux-syscall-note OR BSD-3-Clause)\n\nThis file is provided under a dual BSD/GPLv2 license.", "GPL-2.0-only WITH Linux-syscall-note OR BSD-3-Clause")]
    [InlineData("SPDX-License-Identifier: GPL-2.0-only OR BSD-2-Clause\n\nThis program can be distributed under the terms of the GNU GPL.", "GPL-2.0-only OR BSD-2-Clause")]
    [InlineData("SPDX-License-Identifier: MIT OR Apache-2.0\n\nDual licensed under Apache 2.0 or the MIT license.", "MIT OR Apache-2.0")]
    public void What_the_tag_says_is_said_once(string text, string expression) => Reads(text, "a.txt", expression);

    [Fact]
    public void An_or_of_another_sentence_offers_no_choice() =>
        Reads("Licensed under the Apache License 2.0, without conditions or fees. License: MIT", "a.txt", "Apache-2.0 AND MIT");

    [Theory]
    [InlineData("# Released under the same term of license as Ruby.", "Ruby")]
    [InlineData("# You can redistribute it and/or modify it under the same terms as Ruby itself.", "Ruby")]
    [InlineData("# It is released under the Ruby and 2-clause BSD licenses.", "Ruby AND BSD-2-Clause")]
    [InlineData("# Requires Ruby 2.0 or later, see its license.", null)]
    public void A_language_is_a_license_where_it_governs(string text, string? expression) => Reads(text, "a.rb", expression);

    [Fact]
    public void The_page_of_a_project_about_its_license_is_not_another_license() =>
        Reads("Licensed under the Apache License 2.0 (the \"License\"). You can obtain a copy at https://www.openssl.org/source/license.html", "a.h", "Apache-2.0");

    [Fact]
    public void A_list_of_ids_far_apart_is_a_list()
    {
        string[] ids = ["EPL-1.0", "GPL-2.0-only", "LGPL-2.1-only", "LPPL-1.0", "OSL-3.0", "PDDL-1.0", "QPL-1.0", "SSPL-1.0", "UPL-1.0", "WTFPL", "ZPL-2.1", "AFL-3.0", "MPL-2.0"];
        var filler = string.Concat(Enumerable.Repeat(" \"Some-Name\",\n", 40));
        Reads("[\n" + string.Concat(ids.Select(id => $" \"{id}\",\n{filler}")) + "]\n", "index.json", null);
    }

    [Fact]
    public void A_text_near_to_the_GPL_names_the_Affero_GPL_as_the_GPL_does()
    {
        var words = SpdxList.TextOf("GPL-3.0-only").Split(' ');
        var changed = string.Join(' ', words.Select((word, place) => place % 9 == 0 && word.Length > 3 && char.IsAsciiLetterLower(word[0]) ? "thing" : word));
        Assert.DoesNotContain("AGPL", SpdxList.Detector.Read(Encoding.UTF8.GetBytes(changed), "about.txt").Expression ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// This file is licensed under the MIT license.\n{", "a.json")]
    [InlineData("# This file is licensed under the MIT license.\n{", "a.yaml")]
    [InlineData("// This file is licensed under the MIT license.\n{", "a.cs")]
    public void A_file_that_ends_with_the_sign_that_opens_a_block_is_read(string text, string fileName) => Reads(text, fileName, "MIT");

    [Fact]
    public void The_comment_a_file_begins_with_may_be_indented() =>
        Assert.Equal(text.IndexOf("import", StringComparison.Ordinal), Gangway.Kernels.Licenses.Mentions.HeadComment.EndOf(Encoding.UTF8.GetBytes(text)));

    private const string text = "    \"\"\"Tools for sorting.\n\n    They sort.\n    \"\"\"\nimport os\n";

    [Fact]
    public void A_page_about_the_history_of_something_is_no_letter() =>
        Reads("History of Sorterella\n\nSome words.\n\nSorterella is licensed under the MIT License.\n", "about.txt", "MIT");

    private static void Reads(string text, string fileName, string? expression) =>
        Assert.Equal(expression, SpdxList.Detector.Read(Encoding.UTF8.GetBytes(text), fileName).Expression);
}
