using System.Text;
using Gangway.Kernels.Licenses;

namespace Gangway.Kernels.Tests.Licenses;

public sealed class TagTests
{
    [Theory]
    [InlineData("// SPDX-License-Identifier: MIT")]
    [InlineData("# SPDX-License-Identifier: MIT")]
    [InlineData("/* SPDX-License-Identifier: MIT */")]
    [InlineData("/* SPDX-License-Identifier: MIT*/")]
    [InlineData("<!-- SPDX-License-Identifier: MIT -->")]
    [InlineData("<!--SPDX-License-Identifier:MIT-->")]
    [InlineData("-- SPDX-License-Identifier: MIT")]
    [InlineData("; SPDX-License-Identifier: MIT")]
    [InlineData("% SPDX-License-Identifier: MIT")]
    [InlineData("dnl SPDX-License-Identifier: MIT")]
    [InlineData("REM SPDX-License-Identifier: MIT")]
    [InlineData(".. SPDX-License-Identifier: MIT")]
    [InlineData("(* SPDX-License-Identifier: MIT *)")]
    [InlineData("{- SPDX-License-Identifier: MIT -}")]
    [InlineData("{# SPDX-License-Identifier: MIT #}")]
    [InlineData("<%# SPDX-License-Identifier: MIT %>")]
    [InlineData("\"SPDX-License-Identifier\": \"MIT\",")]
    [InlineData("'SPDX-License-Identifier: MIT'")]
    [InlineData("__license__ = \"SPDX-License-Identifier: MIT\"")]
    [InlineData("`SPDX-License-Identifier: MIT`")]
    [InlineData("(SPDX-License-Identifier: MIT)")]
    [InlineData("* SPDX-License-Identifier:\tMIT   *")]
    [InlineData("// spdx-license-identifier: MIT", false)]
    [InlineData("// SPDX-license-identifier: MIT")]
    [InlineData("| SPDX-License-Identifier: MIT |")]
    [InlineData("// SPDX-License-Identifier: MIT.")]
    [InlineData("// SPDX-License-Identifier: MIT // see LICENSE")]
    [InlineData("// SPDX-License-Identifier: MIT Copyright 2020 Example Ltd")]
    [InlineData("// SPDX-License-Identifier: MIT see the file LICENSE at the top")]
    public void A_tag_is_read_in_any_comment(string line, bool counts = true) =>
        Assert.Equal(counts ? ["MIT"] : [], Expressions("int before;\n" + line + "\nint after;\n"));

    [Theory]
    [InlineData("// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("/* SPDX-License-Identifier: (GPL-2.0+ OR MIT) */", "(GPL-2.0+ OR MIT)")]
    [InlineData("# SPDX-License-Identifier: MIT and (LGPL-2.1-or-later or BSD-3-Clause)", "MIT and (LGPL-2.1-or-later or BSD-3-Clause)")]
    [InlineData("<!-- SPDX-License-Identifier: LicenseRef-Example-1.0 -->", "LicenseRef-Example-1.0")]
    [InlineData("# SPDX-License-Identifier: DocumentRef-other:LicenseRef-Mine", "DocumentRef-other:LicenseRef-Mine")]
    [InlineData("// SPDX-License-Identifier: MIT/X11", "MIT /X11")]
    [InlineData("// SPDX-License-Identifier: Apache 2.0", "Apache 2.0")]
    public void The_expression_stands_as_written(string line, string expression) => Assert.Equal([expression], Expressions(line));

    [Fact]
    public void An_expression_goes_on_below_inside_parentheses_and_behind_an_operator()
    {
        var match = Assert.Single(Tags("/*\n * SPDX-License-Identifier: (GPL-2.0-only OR\n *   BSD-3-Clause)\n */\n"));
        Assert.Equal(("(GPL-2.0-only OR BSD-3-Clause)", 2, 3), (match.Expression, match.StartLine, match.EndLine));
    }

    [Theory]
    [InlineData("SPDX-License-Identifier:")]
    [InlineData("SPDX-License-Identifier: ")]
    [InlineData("SPDX-License-Identifier: <id>")]
    [InlineData("SPDX-License-Identifier: $LICENSE")]
    [InlineData("SPDX-License-Identifier: %s")]
    [InlineData("SPDX-License-Identifier: ...")]
    [InlineData("SPDX-License-Identifier: XXXX")]
    [InlineData("# SPDX-License-Identifier: xxx")]
    [InlineData("// SPDX-License-Identifier: TODO")]
    [InlineData("/* SPDX-License-Identifier: TBD */")]
    [InlineData("SPDX-License-Identifier: (SPDX-License-Identifier: (")]
    [InlineData("SPDX-License-Identifier MIT")]
    [InlineData("SPDX-License-Identifiers: MIT")]
    [InlineData("SPDX-FileCopyrightText: 2020 MIT")]
    [InlineData("PackageLicenseDeclared: MIT")]
    public void What_names_no_license_is_no_tag(string line) => Assert.Empty(Expressions(line));

    [Fact]
    public void Tags_carry_their_lines_whatever_ends_a_line()
    {
        var tags = Tags("a\r\n# SPDX-License-Identifier: MIT\r\nb\r\n\r\n# SPDX-License-Identifier: Apache-2.0\r\n");
        Assert.Equal([("MIT", 2), ("Apache-2.0", 5)], tags.Select(tag => (tag.Expression, tag.StartLine)));
        Assert.Equal(3, Assert.Single(Tags("a\rb\r# SPDX-License-Identifier: MIT\r")).StartLine);
        Assert.All(tags, tag => Assert.Equal((LicenseMatchKind.Tag, 1.0), (tag.Kind, tag.Score)));
    }

    [Fact]
    public void What_REUSE_tells_to_ignore_is_ignored() =>
        Assert.Equal(["MIT", "ISC"], Expressions("SPDX-License-Identifier: MIT\nREUSE-IgnoreStart\nSPDX-FileCopyrightText: x\nSPDX-License-Identifier: GPL-3.0-only\n"
            + "SPDX-License-Identifier: GPL-2.0-only\nREUSE-IgnoreEnd\nSPDX-License-Identifier: ISC\n"));

    [Fact]
    public void A_tag_in_UTF_16_is_read()
    {
        var bytes = (byte[])[.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("// SPDX-License-Identifier: MIT\r\n")];
        Assert.Equal("MIT", Assert.Single(LicenseDetector.DetectTags(bytes)).Expression);
    }

    private static LicenseMatch[] Tags(string text) => [.. LicenseDetector.DetectTags(Encoding.UTF8.GetBytes(text))];

    private static string[] Expressions(string text) => [.. Tags(text).Select(tag => tag.Expression)];
}
