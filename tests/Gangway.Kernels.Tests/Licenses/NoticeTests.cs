using System.Text;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>What prose says of licenses. Each row is a notice as people write it, and what it means.</summary>
public sealed class NoticeTests
{
    private const string Gnu = "This program is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License as published by the Free Software Foundation";

    [Theory]
    [InlineData("Licensed under the Apache License, Version 2.0 (the \"License\"); you may not use this file except in compliance with the License.", "Apache-2.0")]
    [InlineData("Licensed under the Apache Software License version 1.1", "Apache-1.1")]
    [InlineData("Released under the MIT license.", "MIT")]
    [InlineData("This code is MIT licensed.", "MIT")]
    [InlineData("License: MIT", "MIT")]
    [InlineData("// @license MIT", "MIT")]
    [InlineData("Distributed under the MIT/X11 license", "MIT")]
    [InlineData("Distributed under the X11 license", "X11")]
    [InlineData("licensed under the 3-clause BSD license", "BSD-3-Clause")]
    [InlineData("Use is subject to the two-clause BSD license.", "BSD-2-Clause")]
    [InlineData("available under the Simplified BSD License", "BSD-2-Clause")]
    [InlineData("This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.", "MPL-2.0")]
    [InlineData("made available under the terms of the Eclipse Public License v1.0 which accompanies this distribution", "EPL-1.0")]
    [InlineData("Distributed under the Boost Software License, Version 1.0. (See accompanying file LICENSE_1_0.txt)", "BSL-1.0")]
    [InlineData("This font is licensed under the SIL Open Font License, Version 1.1.", "OFL-1.1")]
    [InlineData("under the terms of the Do What The Fuck You Want To Public License, Version 2", "WTFPL")]
    [InlineData("This file is licensed under the Mulan PSL v2.", "MulanPSL-2.0")]
    [InlineData("This work is licensed under the Creative Commons Attribution-ShareAlike 4.0 International License.", "CC-BY-SA-4.0")]
    [InlineData("licensed under CC BY-NC-SA 3.0", "CC-BY-NC-SA-3.0")]
    [InlineData("Available under CC0 1.0 Universal", "CC0-1.0")]
    [InlineData("It may be used under the same terms as Perl itself.", "Artistic-1.0-Perl OR GPL-1.0-or-later")]
    [InlineData("This program is in the public domain.", "LicenseRef-public-domain")]
    public void A_license_is_read_by_its_name(string notice, string expression) => Reads(notice, expression);

    [Theory]
    [InlineData("; either version 2 of the License, or (at your option) any later version.", "GPL-2.0-or-later")]
    [InlineData("; version 2 of the License.", "GPL-2.0-only")]
    [InlineData("; version 2 only.", "GPL-2.0-only")]
    [InlineData(", version 3.", "GPL-3.0-only")]
    [InlineData("; version 2 of the License and no later version.", "GPL-2.0-only")]
    [InlineData("; version 2 dated June, 1991.", "GPL-2.0-only")]
    [InlineData("; either version 2 or version 3 of the License.", "GPL-2.0-only OR GPL-3.0-only")]
    [InlineData("; either version 2, or (at your option) any later version.", "GPL-2.0-or-later")]
    [InlineData(", Inc.; either version 1, or (at your option) any later version.", "GPL-1.0-or-later")]
    [InlineData("; either version 2 of the License, or (at your option) version 3, or any later version accepted by the membership of KDE e.V.", "GPL-2.0-only OR GPL-3.0-only")]
    [InlineData(".", "GPL-1.0-or-later")]
    public void A_GNU_header_means_the_version_it_names(string rest, string expression) => Reads(Gnu + rest, expression);

    [Theory]
    [InlineData("Licensed under GPLv2 only", "GPL-2.0-only")]
    [InlineData("License: GPL-3+", "GPL-3.0-or-later")]
    [InlineData("licensed under the LGPLv2.1+.", "LGPL-2.1-or-later")]
    [InlineData("licensed under version 2 or later of the GNU General Public License (GPLv2+)", "GPL-2.0-or-later")]
    [InlineData("under the terms of version 2.1 of the GNU Lesser General Public License as published by the Free Software Foundation.", "LGPL-2.1-only")]
    [InlineData("under the GNU Affero General Public License, version 3 or any later version", "AGPL-3.0-or-later")]
    [InlineData("under the terms of the GNU Library General Public License version 2 or, at your option, any later version", "LGPL-2.0-or-later")]
    [InlineData("License: GPL (>= 2)", "GPL-2.0-or-later")]
    [InlineData("under the GNU Free Documentation License, Version 1.3 or any later version", "GFDL-1.3-or-later")]
    [InlineData("FILE_LICENCE ( GPL2_OR_LATER );", "GPL-2.0-or-later")]
    public void A_version_is_read_before_and_behind_the_name(string notice, string expression) => Reads(notice, expression);

    [Theory]
    [InlineData("Dual licensed under the MIT and GPLv2 licenses.", "MIT OR GPL-2.0-only")]
    [InlineData("licensed under either of Apache License, Version 2.0 or MIT license at your option", "Apache-2.0 OR MIT")]
    [InlineData("License: MIT/Apache-2.0", "MIT OR Apache-2.0")]
    [InlineData("Licence: CC-BY-SA 2.0 or GPL-3+", "CC-BY-SA-2.0 OR GPL-3.0-or-later")]
    [InlineData("under the LGPL, MPL 1.1 or BSD license (at your choice)", "LGPL-2.0-or-later OR MPL-1.1 OR BSD-3-Clause")]
    [InlineData("licensed under the Eclipse Public License v1.0 and the Apache License v2.0", "EPL-1.0 AND Apache-2.0")]
    [InlineData("dual licensed under the PHP license 3.0 and the LGPL 3.0. You are free to take your pick.", "PHP-3.0 OR LGPL-3.0-only")]
    [InlineData("subject to the Mozilla Public License Version 1.1. Alternatively, the contents of this file may be used under the terms of the GNU General Public License Version 2 or later", "MPL-1.1 OR GPL-2.0-or-later")]
    [InlineData("This code is under the MIT license. The documentation is under the Creative Commons Attribution 4.0 license.", "MIT AND CC-BY-4.0")]
    public void Several_licenses_are_a_choice_only_where_the_words_say_so(string notice, string expression) => Reads(notice, expression);

    [Theory]
    [InlineData("under the Apache License v2.0 with LLVM Exceptions.", "Apache-2.0 WITH LLVM-exception")]
    [InlineData("licensed under the GNU GPL version 2 with the Classpath exception", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("licensed under GPL-3.0-or-later with the GCC Runtime Library Exception", "GPL-3.0-or-later WITH GCC-exception-3.1")]
    public void An_exception_binds_to_its_license(string notice, string expression) => Reads(notice, expression);

    [Theory]
    [InlineData("This is not covered by the GNU General Public License.")]
    [InlineData("The license is compatible with the GNU GPL version 3.")]
    [InlineData("a GPL-compatible license")]
    [InlineData("EXPORT_SYMBOL_GPL(attach);")]
    [InlineData("x = gpl(3);")]
    [InlineData("It was formerly licensed under the Artistic License.")]
    [InlineData("He studied at MIT in 1999.")]
    [InlineData("FreeBSD and NetBSD are supported; see the Apache docs.")]
    [InlineData("under the terms of the license")]
    [InlineData("This code carries a BSD-style license.")]
    public void What_is_only_spoken_of_is_no_license(string text) => Reads(text, null);

    [Theory]
    [InlineData("This code carries a BSD-style license.")]
    [InlineData("licensed under an Apache-like license")]
    [InlineData("licensed under the GNU GPL version 7")]
    public void What_reads_like_a_license_and_is_none_we_know_is_said(string text)
    {
        var reading = Read(text);
        Assert.Null(reading.Expression);
        Assert.NotEmpty(reading.NotUnderstood);
    }

    [Theory]
    [InlineData("See https://www.apache.org/licenses/LICENSE-2.0", "Apache-2.0")]
    [InlineData("http://creativecommons.org/licenses/by-sa/3.0/", "CC-BY-SA-3.0")]
    [InlineData("https://opensource.org/licenses/MIT", "MIT")]
    [InlineData("https://www.gnu.org/licenses/old-licenses/lgpl-2.1.en.html", "LGPL-2.1-only")]
    [InlineData("https://spdx.org/licenses/BSD-2-Clause.html", "BSD-2-Clause")]
    [InlineData("<a href=\"http://www.mozilla.org/MPL/2.0/\">terms</a>", "MPL-2.0")]
    [InlineData("licensed under the LGPL (http://www.gnu.org/licenses/lgpl-2.1.html)", "LGPL-2.1-only")]
    [InlineData("https://example.com/licenses/gpl-9.html", null)]
    public void An_address_stands_for_the_text_it_leads_to(string text, string? expression) => Reads(text, expression);

    [Theory]
    [InlineData("# ")]
    [InlineData(" * ")]
    [InlineData("// ")]
    [InlineData(";; ")]
    [InlineData("dnl ")]
    [InlineData("-- ")]
    [InlineData("> ")]
    [InlineData("% ")]
    [InlineData("REM ")]
    public void A_notice_broken_over_lines_reads_the_same_behind_any_comment_sign(string sign)
    {
        string[] lines = ["This library is free software; you can redis-", "tribute it and/or modify it under the terms of the GNU Lesser General", "Public License as published by the Free Software Foundation; either", "version 2.1 of the License, or", "(at your option) any later version."];
        Reads(string.Join('\n', lines.Select(line => sign + line)), "LGPL-2.1-or-later");
    }

    [Fact]
    public void A_table_of_license_names_puts_the_file_under_none_of_them() =>
        Reads(string.Join("\n", "MIT License|Apache License 2.0|ISC License|Mozilla Public License 2.0|Eclipse Public License 1.0|GNU General Public License v2.0|GNU Affero General Public License v3.0|Zlib License|Boost Software License 1.0|The Unlicense".Split('|').Select(name => $"  \"{name}\",")), null);

    [Fact]
    public void A_license_offered_in_the_midst_of_a_text_is_a_choice()
    {
        var bsd = SpdxList.TextOf("BSD-3-Clause");
        var disclaimer = bsd.IndexOf("THIS SOFTWARE", StringComparison.Ordinal);
        Reads($"{bsd[..disclaimer]}Alternatively, this software may be distributed under the terms of the GNU General Public License (\"GPL\") version 2.\n\n{bsd[disclaimer..]}", "BSD-3-Clause OR GPL-2.0-only");
    }

    [Fact]
    public void A_paragraph_that_offers_another_license_changes_nothing_of_the_text_around_it()
    {
        var bsd = SpdxList.TextOf("BSD-3-Clause");
        var disclaimer = bsd.IndexOf("THIS SOFTWARE", StringComparison.Ordinal);
        Reads($"{bsd[..disclaimer]}ALTERNATIVELY, this software may be distributed under the terms of the GNU General Public License (\"GPL\") as published by the Free Software Foundation, either version 2 of that License or (at your option) any later version.\n\n{bsd[disclaimer..]}", "BSD-3-Clause OR GPL-2.0-or-later");
    }

    [Fact]
    public void The_text_behind_a_choice_belongs_to_it() =>
        Reads($"Dual licensed under MIT or GPLv2.\n\n{SpdxList.TextOf("MIT")}", "MIT OR GPL-2.0-only");

    [Fact]
    public void Terms_that_nobody_knows_are_shown_with_their_lines()
    {
        var reading = Read("int x;\n\n/* The Licensee may not redistribute this software without written permission of Example Corp.\n * No warranty. Example Corp is not liable for damages.\n * This license is granted for research. */\nint y;\n");
        Assert.Null(reading.Expression);
        Assert.Equal([new LineRange(3, 5)], reading.NotUnderstood);
    }

    [Fact]
    public void A_rider_on_a_license_is_never_dropped() =>
        Reads($"\"Commons Clause\" License Condition v1.0\n\n{SpdxList.TextOf("MIT")}", "LicenseRef-Commons-Clause AND MIT");

    [Fact]
    public void Code_that_deals_with_licenses_is_no_license() =>
        Reads("if (license == null) { throw new LicenseException(licenses.Find(permission)); } var warranty = license.Warranty; grant(license, permission);", null);

    [Fact]
    public void A_notice_is_found_far_inside_a_large_file_with_its_line()
    {
        var code = string.Concat(Enumerable.Repeat("int value = 0;\n", 40_000));
        var reading = Read($"{code}/* Licensed under the MIT license. */\n{code}");
        Assert.Equal("MIT", reading.Expression);
        Assert.Equal(40_001, Assert.Single(reading.Matches).StartLine);
    }

    private static void Reads(string text, string? expression) => Assert.Equal(expression, Read(text).Expression);

    private static LicenseReading Read(string text) => SpdxList.Detector.Read(Encoding.UTF8.GetBytes(text), "file.c");
}
