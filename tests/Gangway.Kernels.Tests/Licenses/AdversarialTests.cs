using System.Text;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>Words near to a license that is not meant, and licenses near to each other. Each row is a file of program code, and what it says of itself.</summary>
public sealed class AdversarialTests
{
    [Theory]
    [InlineData("Licensed under either of the Apache License, Version 2.0 or the MIT license at your option.", "Apache-2.0 OR MIT")]
    [InlineData("This library is dual licensed under the GPL version 2 or the MPL 1.1.", "GPL-2.0-only OR MPL-1.1")]
    [InlineData("You may use this file under the terms of the BSD-3-Clause license or, at your option, the GNU GPL version 3 or later.", "BSD-3-Clause OR GPL-3.0-or-later")]
    [InlineData("Dual-licensed: MIT / Apache-2.0", "MIT OR Apache-2.0")]
    [InlineData("The code is licensed under the MIT license and the documentation is licensed under CC BY 4.0.", "MIT AND CC-BY-4.0")]
    public void A_choice_stays_a_choice_and_a_list_a_list(string text, string expression) => Reads(text, "file.c", expression);

    [Theory]
    [InlineData("This module is not under the GPL.", null)]
    [InlineData("This software is not licensed under the GNU General Public License; it is licensed under the MIT license.", "MIT")]
    [InlineData("Unlike the GPL, the zlib license asks nothing of those who link. Licensed under the zlib license.", "Zlib")]
    [InlineData("// Do not copy code from projects under the AGPL into this file.", null)]
    public void A_license_that_something_is_not_under_is_none(string text, string? expression) => Reads(text, "file.c", expression);

    [Theory]
    [InlineData("License: MIT-0", "MIT-0")]
    [InlineData("Licensed under the MIT No Attribution license.", "MIT-0")]
    [InlineData("Licensed under the X11 license.", "X11")]
    [InlineData("Licensed under the JSON license.", "JSON")]
    [InlineData("Licensed under the ISC license.", "ISC")]
    [InlineData("Licensed under the 0BSD license.", "0BSD")]
    [InlineData("Licensed under the BSD Zero Clause License.", "0BSD")]
    [InlineData("Licensed under the Educational Community License, Version 2.0", "ECL-2.0")]
    [InlineData("Licensed under the Server Side Public License, version 1", "SSPL-1.0")]
    [InlineData("Licensed under the GNU Affero General Public License, version 3 only", "AGPL-3.0-only")]
    [InlineData("Licensed under the BSD-Clause 2 license", "BSD-2-Clause")]
    [InlineData("Licensed under the BSD 3 Clause License", "BSD-3-Clause")]
    [InlineData("Licensed under the Boost Software License 1.0", "BSL-1.0")]
    [InlineData("Licensed under the Business Source License 1.1", "BUSL-1.1")]
    public void Near_twins_keep_apart(string text, string expression) => Reads(text, "file.c", expression);

    [Theory]
    [InlineData("/*! a v1.0 | (c) A | MIT License */var a=1;/*! b v2.0 | (c) B | Apache-2.0 License */var b=2;", "MIT AND Apache-2.0")]
    [InlineData("/*! @license MIT */function a(){}/*! @license BSD-3-Clause */function b(){}", "MIT AND BSD-3-Clause")]
    public void Two_banners_on_one_line_are_two(string text, string expression) => Reads(text, "file.c", expression);

    [Theory]
    [InlineData("enum License { MIT, BSD, Apache, GPL }", null)]
    [InlineData("static readonly string[] allowed = [\"MIT\", \"Apache-2.0\", \"BSD-3-Clause\"];", null)]
    [InlineData("var known = new[] { \"GPL-2.0\", \"MIT\" };", null)]
    [InlineData("ignored.put(\"licenses\", List.of(\"GPL-2.0\", \"MIT\"));", null)]
    [InlineData("if (id == \"GPL-3.0-only\") return;", null)]
    [InlineData("// As in EPL 81, 2008, p. 48002.", null)]
    [InlineData("/// <summary>A name as people write it: \"Apache 2\", \"BSD\".</summary>", null)]
    [InlineData("/// <summary>A key: <c>license.gpl-2.0.source</c>.</summary>", null)]
    [InlineData("// LICENSE-MIT beside LICENSE-APACHE", null)]
    [InlineData("/// <summary>The files that hold covered code (MPL, CDDL, EPL).</summary>", null)]
    [InlineData("getNodeListByXpath(doc, LICENSES_XPATH)", null)]
    [InlineData("LICENSE_LIST_OPTION = \"GPL, LGPL\";", null)]
    public void What_code_only_names_counts_for_nothing(string text, string? expression) => Reads(text, "file.c", expression);

    [Theory]
    [InlineData("// License: MIT", "MIT")]
    [InlineData("# BSD license", "BSD-3-Clause")]
    [InlineData("// This code is in the public domain", "LicenseRef-public-domain")]
    [InlineData("// Dual licensed GPL/MIT", "GPL-1.0-or-later OR MIT")]
    [InlineData("__license__ = \"MIT\"", "MIT")]
    [InlineData("MODULE_LICENSE(\"Dual MIT/GPL\");", "GPL-2.0-only OR MIT")]
    [InlineData("puts \"This program is licensed under the GNU GPL version 3\";", "GPL-3.0-only")]
    public void What_code_says_of_itself_counts(string text, string expression) => Reads(text, "file.c", expression);

    [Theory]
    [InlineData("&lt;p&gt;Licensed under the Apache License, Version 2.0 (the &quot;License&quot;)&lt;/p&gt;", "Apache-2.0")]
    [InlineData("Licensed under the &quot;MIT License&quot;", "MIT")]
    [InlineData("Licensed under the Apache&nbsp;License,&#32;Version&nbsp;2.0", "Apache-2.0")]
    public void Notices_are_read_through_markup(string text, string expression) => Reads(text, "file.c", expression);

    [Theory]
    [InlineData("This library is free software; you can redistribute it and/or modify it under the terms of the GNU Lesser General Public License as published by the Free Software Foundation; either version 3 of the License, or (at your option) any later version.", "LGPL-3.0-or-later")]
    [InlineData("under the terms of the GNU Lesser General Public License version 3 only", "LGPL-3.0-only")]
    [InlineData("Licensed under the GPL version 2 or 3.", "GPL-2.0-only OR GPL-3.0-only")]
    [InlineData("Licensed under the GNU GPL, versions 2 and 3.", "GPL-2.0-only OR GPL-3.0-only")]
    [InlineData("Licensed under the LGPL version 2.1 or version 3.", "LGPL-2.1-only OR LGPL-3.0-only")]
    [InlineData("Licensed under the GNU GPL v2 (not any later version).", "GPL-2.0-only")]
    public void Versions_are_read_to_their_end(string text, string expression) => Reads(text, "file.c", expression);

    [Theory]
    [InlineData("Licensed under the Apache License, Version 2.0 with the Commons Clause.", "Apache-2.0 AND LicenseRef-Commons-Clause")]
    [InlineData("Licensed under GPL version 2 with the Classpath exception.", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("Licensed under the Apache License v2.0 with LLVM Exceptions.", "Apache-2.0 WITH LLVM-exception")]
    public void Riders_go_with_their_license(string text, string expression) => Reads(text, "file.c", expression);

    [Theory]
    [InlineData("MIT License", "LICENSE", "MIT")]
    [InlineData("MIT\n", "LICENSE", "MIT")]
    [InlineData("\nGPLv2+\n", "COPYING", "GPL-2.0-or-later")]
    [InlineData("Unlicensed", "LICENSE", null)]
    [InlineData("All rights reserved.", "LICENSE", null)]
    [InlineData("Apache License 2.0", "README", "Apache-2.0")]
    [InlineData("Apache License 2.0", "license.txt", "Apache-2.0")]
    [InlineData("The \"MIT\" license.", "README.md", "MIT")]
    [InlineData("LICENSE = \"MIT\"", "recipe.bb", "MIT")]
    public void Outside_of_code_a_name_by_itself_is_a_reference(string text, string fileName, string? expression) => Reads(text, fileName, expression);

    private static void Reads(string text, string fileName, string? expression) =>
        Assert.Equal(expression, SpdxList.Detector.Read(Encoding.UTF8.GetBytes(text), fileName).Expression);
}
