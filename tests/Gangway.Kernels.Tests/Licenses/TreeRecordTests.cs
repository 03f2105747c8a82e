using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Manifests;

namespace Gangway.Kernels.Tests.Licenses;

public sealed class TreeRecordTests
{
    [Fact]
    public void A_reuse_toml_gives_its_annotations_in_order()
    {
        var reading = ReuseTomlReader.Read("""
            version = 1
            SPDX-PackageName = "x"

            [[annotations]]
            path = "po/*.po"
            precedence = "aggregate"
            SPDX-FileCopyrightText = "2001 Example Person"
            SPDX-License-Identifier = "MIT"

            [[annotations]]
            path = ["a/**", 'b\*c'] # two
            SPDX-FileCopyrightText = [
              "2002 X",
              "2003 Y",
            ]
            SPDX-License-Identifier = ["MIT", "ISC OR 0BSD"]
            """u8);
        Assert.Empty(reading.NotUnderstood);
        Assert.Equal(2, reading.Terms.Length);
        Assert.Equal((PathTermsPrecedence.Aggregate, "MIT", 5), (reading.Terms[0].Precedence, reading.Terms[0].License, reading.Terms[0].Line));
        Assert.Equal(["po/*.po"], reading.Terms[0].Paths);
        Assert.Equal(["a/**", "b\\*c"], reading.Terms[1].Paths);
        Assert.Equal(["2002 X", "2003 Y"], reading.Terms[1].Copyrights);
        Assert.Equal(("MIT AND (ISC OR 0BSD)", PathTermsPrecedence.Closest), (reading.Terms[1].Expression, reading.Terms[1].Precedence));
    }

    [Theory]
    [InlineData("[[annotations]]\nSPDX-License-Identifier = \"MIT\"\n")]
    [InlineData("[[annotations]]\npath = \"a\"\nprecedence = \"always\"\n")]
    [InlineData("[[annotations]]\npath = []\n")]
    public void An_annotation_that_breaks_the_rules_is_reported_and_left_out(string text)
    {
        var reading = ReuseTomlReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.Empty(reading.Terms);
        Assert.Equal(2, Assert.Single(reading.NotUnderstood).Start);
    }

    [Fact]
    public void A_debian_copyright_gives_its_files_paragraphs()
    {
        var reading = DebianCopyrightReader.Read("""
            Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
            Upstream-Name: x
            # a comment
            Copyright: 2001 All of us

            Files: *
            Copyright: 2001, First Person <first@example.com>
                       2002-2004, Second Person
            License: GPL-2+
             This program is free software
             .
             Files: no

            Files: debian/* po/*.po
             extra
            Copyright: 2005 Packager
            License: Expat

            License: Expat
             Permission is hereby granted
            """u8)!;
        Assert.Equal(3, reading.Terms.Length);
        Assert.Empty(reading.Terms[0].Paths);
        Assert.Equal(("GPL-2+", "GPL-2.0-or-later", 6), (reading.Terms[1].License, reading.Terms[1].Expression, reading.Terms[1].Line));
        Assert.Equal(["2001, First Person <first@example.com>", "2002-2004, Second Person"], reading.Terms[1].Copyrights);
        Assert.Equal(["debian/*", "po/*.po", "extra"], reading.Terms[2].Paths);
        Assert.Equal("MIT", reading.Terms[2].Expression);
    }

    [Theory]
    [InlineData("GPL-2", "GPL-2.0-only")]
    [InlineData("GPL-3+", "GPL-3.0-or-later")]
    [InlineData("LGPL-2.1+", "LGPL-2.1-or-later")]
    [InlineData("GPL-2+ or Artistic", "GPL-2.0-or-later OR Artistic-1.0-Perl")]
    [InlineData("Expat and BSD-3-clause", "MIT AND BSD-3-Clause")]
    [InlineData("GPL-2+ or Artistic-2.0, and BSD-2-clause", "(GPL-2.0-or-later OR Artistic-2.0) AND BSD-2-Clause")]
    [InlineData("GPL-3+ with Autoconf exception", "GPL-3.0-or-later WITH Autoconf-exception-3.0")]
    [InlineData("GPL-2+ with Classpath exception", "GPL-2.0-or-later WITH Classpath-exception-2.0")]
    [InlineData("GPL-2 with Font exception", "GPL-2.0-only WITH Font-exception-2.0")]
    [InlineData("Apache-2.0 with LLVM exception", "Apache-2.0 WITH LLVM-exception")]
    [InlineData("GPL-2+ with OpenSSL exception", null)]
    [InlineData("CC-BY-SA-3.0", "CC-BY-SA-3.0")]
    [InlineData("CC0-1.0", "CC0-1.0")]
    [InlineData("Perl", "Artistic-1.0-Perl OR GPL-1.0-or-later")]
    [InlineData("Perl and Expat", "(Artistic-1.0-Perl OR GPL-1.0-or-later) AND MIT")]
    [InlineData("GFDL-NIV-1.3+", "GFDL-1.3-no-invariants-or-later")]
    [InlineData("zlib", "Zlib")]
    [InlineData("BSD", null)]
    [InlineData("public-domain", null)]
    [InlineData("custom", null)]
    [InlineData("MIT and custom", null)]
    [InlineData("GPL-4+", null)]
    [InlineData("or", null)]
    [InlineData("MIT or", null)]
    [InlineData("", null)]
    public void A_short_name_means_what_the_specification_says(string name, string? expression)
    {
        var text = $"Format: https://example.com/1.0\n\nFiles: *\nCopyright: X\nLicense: {name}\n";
        Assert.Equal(expression, Assert.Single(DebianCopyrightReader.Read(Encoding.UTF8.GetBytes(text))!.Terms).Expression);
    }

    [Theory]
    [InlineData("This package was debianized by somebody.\n\nCopyright: 2001 X\n\nLicense: GPL\n")]
    [InlineData("Some text\nFiles: no\n")]
    [InlineData("")]
    public void Free_form_is_none(string text) => Assert.Null(DebianCopyrightReader.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Whatever_stands_in_a_record_it_never_throws()
    {
        var parts = Gen.Elements("Files:", "License:", "Format: x", "\n", "\n\n", " ", "*", "GPL-2+", " or ", ", and ", " with ", "[[annotations]]\n", "path = ", "\"", "'''", "[", "]", "{", "=", "#", "\\u12", "SPDX-License-Identifier", "(", ")", ",");
        var cases = parts.ListOf().Select(list => Encoding.UTF8.GetBytes(string.Concat(list))).ToArbitrary();
        Prop.ForAll(cases, bytes => ReuseTomlReader.Read(bytes) is not null && DebianCopyrightReader.Read(bytes)?.Terms.Length is null or >= 0).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
