using System.Text;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>Where the recipient may choose, and where all of them hold: the ways people write it.</summary>
public sealed class ChoiceTests
{
    [Theory]
    [InlineData("Dual licensed under the MIT and GPL licenses.", "MIT OR GPL-1.0-or-later")]
    [InlineData("Dual licensed under the MIT or GPL Version 2 licenses.", "MIT OR GPL-2.0-only")]
    [InlineData("Dual licensed under the MIT (MIT-LICENSE.txt) and GPL (GPL-LICENSE.txt) licenses.", "MIT OR GPL-1.0-or-later")]
    [InlineData("Dual-licensed under MIT and Apache 2.0.", "MIT OR Apache-2.0")]
    [InlineData("Dual licensed under the MIT and BSD licenses", "MIT OR BSD-3-Clause")]
    [InlineData("This plugin is dual licensed: MIT (http://www.opensource.org/licenses/mit-license.php) and GPL (http://www.gnu.org/licenses/gpl.html).", "MIT OR GPL-1.0-or-later")]
    [InlineData("Released under the MIT, BSD, and GPL Licenses.\nDual licensed.", "MIT AND BSD-3-Clause AND GPL-1.0-or-later")]
    [InlineData("Tri-licensed under MIT, BSD and GPL.", "MIT OR BSD-3-Clause OR GPL-1.0-or-later")]
    [InlineData("Licensed under both the BSD license and the GPLv2; you may select, at your option, one of the above-listed licenses.", "BSD-3-Clause OR GPL-2.0-only")]
    [InlineData("This software is available under a choice of one of two licenses. You may choose to be licensed under the terms of the GNU General Public License (GPL) Version 2, or the BSD license below:", "GPL-2.0-only OR BSD-3-Clause")]
    [InlineData("Distributed under the terms of either the GNU General Public License or the Artistic License, as specified in the README file.", "GPL-1.0-or-later OR Artistic-1.0-Perl")]
    [InlineData("You can redistribute it under either the GPL version 3 or, at your option, the MIT license.", "GPL-3.0-only OR MIT")]
    [InlineData("This file may be used under the terms of the MPL 1.1, or the GPL 2.0, or the LGPL 2.1.", "MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-only")]
    [InlineData("Licensed under the Apache License, Version 2.0 or the MIT license, at your option.", "Apache-2.0 OR MIT")]
    [InlineData("Licensed under either of\n\n * Apache License, Version 2.0 (LICENSE-APACHE or https://www.apache.org/licenses/LICENSE-2.0)\n * MIT license (LICENSE-MIT or https://opensource.org/licenses/MIT)\n\nat your option.", "Apache-2.0 OR MIT")]
    [InlineData("Licensed under the MIT license <LICENSE-MIT> or the Apache License, Version 2.0 <LICENSE-APACHE>, at your option.", "MIT OR Apache-2.0")]
    [InlineData("MIT/Apache-2.0 licensed", "MIT OR Apache-2.0")]
    [InlineData("License: MIT/Apache-2.0", "MIT OR Apache-2.0")]
    [InlineData("License: GPLv2 or later or MIT", "GPL-2.0-or-later OR MIT")]
    [InlineData("License: LGPL-2.1-or-later OR BSD-2-Clause", "LGPL-2.1-or-later OR BSD-2-Clause")]
    [InlineData("License: MIT | BSD-3-Clause", "MIT OR BSD-3-Clause")]
    [InlineData("License: (MIT OR GPL-3.0-or-later)", "MIT OR GPL-3.0-or-later")]
    [InlineData("The code is available under the LGPL 2.1 or the EPL 1.0.", "LGPL-2.1-only OR EPL-1.0")]
    [InlineData("This program and the accompanying materials are dual-licensed under either the terms of the Eclipse Public License v1.0 or (per the licensee's choosing) under the terms of the GNU Lesser General Public License version 2.1 as published by the Free Software Foundation.", "EPL-1.0 OR LGPL-2.1-only")]
    [InlineData("You may use this file under the terms of the BSD license or under the terms of the GPL version 2.", "BSD-3-Clause OR GPL-2.0-only")]
    [InlineData("Alternatively, this software may be distributed under the terms of the GNU General Public License (\"GPL\") version 2. It is licensed under the MIT license.", "GPL-2.0-only AND MIT")]
    [InlineData("Licensed under the BSD license. Alternatively, you may use it under the terms of the GPL version 2.", "BSD-3-Clause OR GPL-2.0-only")]
    [InlineData("Choose whichever license you prefer: MIT or ISC license.", "MIT OR ISC")]
    [InlineData("available under any of the following licenses: MPL 2.0, GPL 3 and LGPL 3", "MPL-2.0 OR GPL-3.0-only OR LGPL-3.0-only")]
    [InlineData("This work is multi-licensed under the GPL 2.0, the LGPL 2.1 and the MPL 1.1; pick one.", "GPL-2.0-only OR LGPL-2.1-only OR MPL-1.1")]
    [InlineData("Licensed under the terms of the GNU GPL v2 or the CDDL v1.0, your choice.", "GPL-2.0-only OR CDDL-1.0")]
    [InlineData("The contents of this file are subject to the terms of either the GNU General Public License Version 2 only (\"GPL\") or the Common Development and Distribution License(\"CDDL\") (collectively, the \"License\").", "GPL-2.0-only OR CDDL-1.0")]
    [InlineData("Free software under the CeCILL-B or the MIT license", "CECILL-B OR MIT")]
    [InlineData("Double licensed under the AGPLv3 and a commercial license", "AGPL-3.0-only")]
    [InlineData("under the GPL v2, the MIT license or the Apache License 2.0 as you like", "GPL-2.0-only OR MIT OR Apache-2.0")]
    [InlineData("This module is free software. You may use it under the terms of the Boost Software License 1.0 or the MIT license.", "BSL-1.0 OR MIT")]
    [InlineData("It is released to the public domain, or, where that is not possible, under the MIT license.", "LicenseRef-public-domain OR MIT")]
    [InlineData("Licensed under GPLv2+ or LGPLv3+.", "GPL-2.0-or-later OR LGPL-3.0-or-later")]
    [InlineData("Copyright 2020 The Authors. Dual-licensed: GPLv3 or commercial.", "GPL-3.0-only")]
    [InlineData("The library can be used under the terms of the LGPL version 3, or (at your option) under the GPL version 2, or both in parallel.", "LGPL-3.0-only OR GPL-2.0-only")]
    [InlineData("either\n\n  * the GNU Lesser General Public License as published by the Free Software Foundation; either version 3 of the License, or (at your option) any later version.\n\nor\n\n  * the GNU General Public License as published by the Free Software Foundation; either version 2 of the License, or (at your option) any later version.\n\nor both in parallel, as here. You can redistribute it.", "LGPL-3.0-or-later OR GPL-2.0-or-later")]
    [InlineData("This library is free software; you can redistribute it and/or modify it under the same terms as Perl itself.", "Artistic-1.0-Perl OR GPL-1.0-or-later")]
    [InlineData("You can redistribute it under the terms of either: a) the GNU General Public License as published by the Free Software Foundation; either version 1, or (at your option) any later version, or b) the \"Artistic License\".", "GPL-1.0-or-later OR Artistic-1.0-Perl")]
    [InlineData("This program is free software; you can redistribute it and/or modify it under the same terms as Perl itself. Either:\n\na) the GNU General Public License as published by the Free Software Foundation; either version 2, or (at your option) any later version,\n\nor\n\nb) the \"Artistic License\"", "Artistic-1.0-Perl OR GPL-1.0-or-later OR GPL-2.0-or-later")]
    public void A_choice_is_kept_as_one(string text, string expression) => Reads(text, "file.c", expression);

    [Theory]
    [InlineData("Version: MPL 1.1/GPL 2.0/LGPL 2.1\n\nThe contents of this file are subject to the Mozilla Public License Version 1.1 (the \"License\").\n\nAlternatively, the contents of this file may be used under the terms of either the GNU General Public License Version 2 or later (the \"GPL\"), or the GNU Lesser General Public License Version 2.1 or later (the \"LGPL\"), in which case the provisions of the GPL or the LGPL are applicable instead of those above.", "MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later")]
    public void The_three_licenses_of_Mozilla_are_a_choice(string text, string expression) => Reads(text, "file.c", expression);

    [Theory]
    [InlineData("The code is under the MIT license, the documentation under CC-BY-4.0.", "MIT AND CC-BY-4.0")]
    [InlineData("Code is licensed under the Apache License 2.0 and documentation is licensed under the Creative Commons Attribution 4.0 International license.", "Apache-2.0 AND CC-BY-4.0")]
    [InlineData("Licensed under the GPL version 2. Parts are licensed under the MIT license.", "GPL-2.0-only AND MIT")]
    [InlineData("License: GPLv2+ and BSD", "GPL-2.0-or-later AND BSD-3-Clause")]
    [InlineData("License: MIT AND Zlib", "MIT AND Zlib")]
    public void What_holds_together_is_no_choice(string text, string expression) => Reads(text, "README", expression);

    [Theory]
    [InlineData("Cargo.toml", "[package]\nname = \"a\"\nlicense = \"MIT/Apache-2.0\"\n", "MIT OR Apache-2.0")]
    [InlineData("Cargo.toml", "[package]\nname = \"a\"\nlicense = \"MIT OR Apache-2.0\"\n", "MIT OR Apache-2.0")]
    [InlineData("package.json", "{\"name\":\"a\",\"license\":\"(MIT OR GPL-2.0)\"}", "MIT OR GPL-2.0-only")]
    [InlineData("package.json", "{\"name\":\"a\",\"licenses\":[{\"type\":\"MIT\"},{\"type\":\"GPL-2.0\"}]}", "MIT OR GPL-2.0-only")]
    [InlineData("composer.json", "{\"name\":\"a/b\",\"license\":[\"LGPL-2.1-only\",\"GPL-3.0-or-later\"]}", "LGPL-2.1-only OR GPL-3.0-or-later")]
    [InlineData("pyproject.toml", "[project]\nname = \"a\"\nlicense = \"MIT OR Apache-2.0\"\n", "MIT OR Apache-2.0")]
    public void A_manifest_tells_a_choice(string fileName, string text, string expression) => Reads(text, fileName, expression);

    private static void Reads(string text, string fileName, string expression) =>
        Assert.Equal(expression, SpdxList.Detector.Read(Encoding.UTF8.GetBytes(text), fileName).Expression);
}
