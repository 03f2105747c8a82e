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

    [Fact]
    public void A_text_near_to_the_GPL_names_the_Affero_GPL_as_the_GPL_does()
    {
        var words = SpdxList.TextOf("GPL-3.0-only").Split(' ');
        var changed = string.Join(' ', words.Select((word, place) => place % 9 == 0 && word.Length > 3 && char.IsAsciiLetterLower(word[0]) ? "thing" : word));
        Assert.DoesNotContain("AGPL", SpdxList.Detector.Read(Encoding.UTF8.GetBytes(changed), "about.txt").Expression ?? "", StringComparison.Ordinal);
    }

    private static void Reads(string text, string fileName, string? expression) =>
        Assert.Equal(expression, SpdxList.Detector.Read(Encoding.UTF8.GetBytes(text), fileName).Expression);
}
