using System.Text;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>Headers of source files in the ways that projects write them: what a header tells has to be read, and nothing besides.</summary>
public sealed class HeaderTests
{
    [Theory]
    [InlineData("This program is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License as published by the Free Software Foundation, Inc., 53 Temple Place Ste 330, Boston MA 02111-1307, USA; either version 2 of the License, or (at your option) any later version; incorporated herein by reference.", "GPL-2.0-or-later")]
    [InlineData("under the terms of the GNU General Public License as published by the Free Software Foundation, Inc., 675 Mass Ave, Cambridge MA 02139, USA; version 2.", "GPL-2.0-only")]
    [InlineData("you can modify it under the terms of the GNU Lesser General Public License as published by the Free Software Foundation, with linking exception; either version 2.1 of the License, or (at your option) any later version.", "LGPL-2.1-or-later")]
    [InlineData("under the terms of the GNU General Public License as published by the Free Software Foundation; only version 2 of the License", "GPL-2.0-only")]
    [InlineData("sob os termos da Licença GNU General Public License como publicada por Free Software Foundation www.fsf.org; versão 2 da Licença, ou qualquer versão mais recente", "GPL-2.0-or-later")]
    [InlineData("Biblioteka jest udostępniana na zasadach licencji LGPL w wersji 2.1, której treść znajduje się w pliku COPYING.", "LGPL-2.1-only")]
    [InlineData("under the terms of the GNU General Public License as published by the Free Software Foundation. It needs version 2 of the compiler.", "GPL-1.0-or-later")]
    public void A_version_is_read_behind_whatever_stands_after_its_publisher(string header, string expression) => Reads(header, expression);

    [Theory]
    [InlineData("The software and other files in this directory unless otherwise noted are distributed under GPLv2, see COPYING for details.", "GPL-2.0-only")]
    [InlineData("copyright 2018 by the mpg123 project\n\tlicensed under the terms of the LGPL 2.1\n\tsee COPYING and AUTHORS files in distribution", "LGPL-2.1-only")]
    [InlineData("This code may be used and distributed under the same license as any version of Perl.", "Artistic-1.0-Perl OR GPL-1.0-or-later")]
    [InlineData("This is free software; you can redistribute it under the terms of either:\n(a) the GNU General Public License, version 2, or\n(b) the Perl \"Artistic License\".", "GPL-2.0-only OR Artistic-1.0-Perl")]
    [InlineData("It can be redistributed under the GNU Lesser General Public License, version 3 or later. You should have received a copy of the GNU Lesser General Public License and GNU General Public License along with it.", "LGPL-3.0-or-later")]
    [InlineData("@license   http://gnu.org/copyleft/gpl.html GNU GPL v3 or later\n@compatibility Requires version 5.1 or later", "GPL-3.0-or-later")]
    [InlineData("You may redistribute copies of it under the terms of\nthe GNU General Public License <http://www.gnu.org/licenses/gpl.html>.", "GPL-1.0-or-later")]
    [InlineData("You should have received a copy of the GNU General Public License <http://www.gnu.org/licenses/gpl.html>.", "GPL-1.0-or-later")]
    [InlineData("This is an implementation of a codec derived from the example 4.0 project and licensed under LGPLv2.1+.", "LGPL-2.1-or-later")]
    [InlineData("This library is free software under the GNU Lesser General Public License; either version 2.1 of the License, or (at your option) any later version.\n\nThis library can be distributed with a BSD license as well, just\nask.", "LGPL-2.1-or-later")]
    [InlineData("TRANSLATORS: The placeholder is the web address of the GPL license.", null)]
    public void Words_beside_a_license_do_not_hide_or_double_it(string header, string? expression) => Reads(header, expression);

    [Fact]
    public void A_notice_is_read_whatever_stands_at_the_edges_of_its_lines()
    {
        const string Notice = "This program is free software; you can redistribute it and/or\nmodify it under the terms of the GNU General Public License as\npublished by the Free Software Foundation; either version 2 of\nthe License, or (at your option) any later version.";
        foreach (var (start, end) in new[] { ("/*  ", "  */"), ("/*  ", "  */ "), ("XCOMM ", ""), ("dnl ", ""), ("    puts(\"", "\");"), ("  cout << \"", "\\n\";"), ("  print(\"", "\")") })
        {
            var text = string.Concat(Notice.Split('\n').Select(line => start + line + end + "\n"));
            Assert.Equal("GPL-2.0-or-later", SpdxList.Detector.Read(Encoding.UTF8.GetBytes(text), "config.tmpl").Expression);
        }
    }

    [Theory]
    [InlineData("de.po", "# Released under the MIT license.\nmsgid \"\"\n", "MIT")]
    [InlineData("de.po", "#~ msgid \"Released under the MIT license.\"\n", null)]
    [InlineData("de.po", "#. Shown where a program is released under the MIT license.\nmsgid \"x\"\n", null)]
    [InlineData("notes.md", "It is not the preferred form for making modifications (see\n[GNU GPL v2, section 3.](https://www.gnu.org/licenses/old-licenses/gpl-2.0.en.html)\nwhen it is built.\n", null)]
    [InlineData("copyright", "It may be used under the terms of either:\n1. The GNU General Public License; either version 3, or (at your option) any later version. A copy of this license is in the file\n   /usr/share/common-licenses/GPL-3\nor\n2. The Example License.\n", "GPL-3.0-or-later")]
    [InlineData("README", "This program is free software; you can redistribute it and/or modify it\nunder the terms of either:\n\n  a) the GNU General Public License as published by the Free\n  Software Foundation; either version 1, or (at your option) any\n  later version, or\n\n  b) the \"Artistic License\" which comes with this Kit.\n", "GPL-1.0-or-later OR Artistic-1.0-Perl")]
    [InlineData("README.md", "You can redistribute it under either:\n\n- the GNU General Public License\n- the MIT license\n", "GPL-1.0-or-later OR MIT")]
    [InlineData("README.md", "It is free software; you can modify it under the terms of either:\n\n* the GNU Lesser General Public License; either version 3 of the License, or (at your option) any later version.\n\nor\n\n* the GNU General Public License; either version 2 of the License, or (at your option) any later version.\n\nor both in parallel, as here.\n", "LGPL-3.0-or-later OR GPL-2.0-or-later")]
    [InlineData("README.md", "# Lines\n\nA minimal, zero-config, 3-clause BSD licensed, readline replacement.\n\nSo what usually happens is either:\n\n * Large programs with configure scripts disabling line editing if readline is not present in the system, or not supporting it at all since readline is GPL licensed and libedit (the BSD clone) is not as known.\n", "BSD-3-Clause")]
    [InlineData("README.md", "License\n-------\n\nThe runner is LGPLv2.1 or Apache License 2.0.\n", "LGPL-2.1-only OR Apache-2.0")]
    public void A_file_says_its_terms_in_lines_of_its_own(string name, string text, string? expression) =>
        Assert.Equal(expression, SpdxList.Detector.Read(Encoding.UTF8.GetBytes(text), name).Expression);

    [Theory]
    [InlineData("This software may be distributed under the terms of the GNU GPL v2 or the 2-clause BSD License", "GPL-2.0-only OR BSD-2-Clause")]
    [InlineData("Licensed under the GPL version 2 or 3-clause BSD, at your option.", "GPL-2.0-only OR BSD-3-Clause")]
    [InlineData("Licensed under the GPL, version 2 or 3, at your option.", "GPL-2.0-only OR GPL-3.0-only")]
    public void The_clauses_of_a_license_are_no_version_of_the_one_before(string header, string expression) => Reads(header, expression);

    [Theory]
    [InlineData("You can redistribute it under the terms of the GNU General Public License, version 2, or at your discretion, any later version.", "GPL-2.0-or-later")]
    [InlineData("You can redistribute it under the terms of the GNU General Public License, version 2 or, if you wish, any later version.", "GPL-2.0-or-later")]
    public void A_later_version_is_read_whoever_chooses_it(string header, string expression) => Reads(header, expression);

    [Theory]
    [InlineData("under the terms of the GNU General Public License version 2.0 or (at your option) the GNU General Public license version 3 or any later version approved by the KDE Free Qt Foundation.", "GPL-2.0-only OR GPL-3.0-only")]
    [InlineData("under the terms of the GNU Lesser General Public License; either version 2.1 of the License, or (at your option) version 3, or any later version accepted by the membership of KDE e.V.", "LGPL-2.1-only OR LGPL-3.0-only")]
    public void Later_versions_that_somebody_has_yet_to_approve_are_not_granted(string header, string expression) => Reads($"You can use this file {header}", expression);

    [Theory]
    [InlineData("This file may be used under the terms of the GNU General Public License version 3 as published by the Free Software Foundation with exceptions as appearing in the file LICENSE.GPL3-EXCEPT included in the packaging of this file.", "GPL-3.0-only WITH Qt-GPL-exception-1.0")]
    [InlineData("Alternatively, this file may be used under the terms of the GNU Lesser General Public License version 2.1 or version 3 as published by the Free Software Foundation. In addition, as a special exception, The Qt Company gives you certain additional rights. These rights are described in The Qt Company LGPL Exception version 1.1, included in the file LGPL_EXCEPTION.txt in this package.", "LGPL-2.1-only WITH Qt-LGPL-exception-1.1 OR LGPL-3.0-only WITH Qt-LGPL-exception-1.1")]
    [InlineData("The contents of this file are subject to the terms of either the GNU General Public License Version 2 only (\"GPL\") or the Common Development and Distribution License (\"CDDL\"). GPL Classpath Exception: Example designates this particular file as subject to the \"Classpath\" exception as provided by Example in the GPL Version 2 section of the License file that accompanied this code.", "GPL-2.0-only WITH Classpath-exception-2.0 OR CDDL-1.0")]
    [InlineData("This file is distributed under the terms of the GNU Lesser General Public License version 2.1, with the special exception on linking described in the file LICENSE.", "LGPL-2.1-only WITH OCaml-LGPL-linking-exception")]
    public void An_exception_that_is_only_named_is_bound_to_the_license_of_the_header(string header, string expression) => Reads(header, expression);

    [Theory]
    [InlineData("GNU General Public License, version 2 with the GNU Classpath Exception [1] and GNU General Public License, version 2 with the OpenJDK Assembly Exception [2].", "EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0 OR GPL-2.0-only WITH OpenJDK-assembly-exception-1.0")]
    [InlineData("GNU General Public License v2.0 w/Classpath exception which is available at https://www.gnu.org/software/classpath/license.html.", "EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0")]
    public void Secondary_licenses_of_the_EPL_are_a_choice(string secondary, string expression) =>
        Reads($"This program and the accompanying materials are made available under the terms of the Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/\n\nThis Source Code may also be made available under the following Secondary Licenses when the conditions for such availability set forth in the Eclipse Public License, v. 2.0 are satisfied: {secondary}", expression);

    [Theory]
    [InlineData("made available under the terms of the Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0, or the Apache License, Version 2.0 which is available at https://www.apache.org/licenses/LICENSE-2.0.", "EPL-2.0 OR Apache-2.0")]
    [InlineData("dual-licensed under either the terms of the Eclipse Public License v1.0 as published by the Eclipse Foundation or (per the licensee's choosing) under the terms of the GNU Lesser General Public License version 2.1 as published by the Free Software Foundation.", "EPL-1.0 OR LGPL-2.1-only")]
    [InlineData("made available under the terms of the Eclipse Public License v1.0 and Apache License v2.0. The Eclipse Public License is available at http://www.eclipse.org/legal/epl-v10.html. The Apache License v2.0 is available at http://www.opensource.org/licenses/apache2.0.php. You may elect to redistribute this code under either of these licenses.", "Apache-2.0 OR EPL-1.0")]
    public void A_choice_is_one_wherever_its_texts_are_available(string header, string expression) => Reads(header, expression);

    [Theory]
    [InlineData("This software program is licensed subject to the GNU General Public License (GPL). Version 2, June 1991, available at http://www.fsf.org/copyleft/gpl.html", "GPL-2.0-only")]
    [InlineData("Sie können es unter den Bedingungen der GNU General Public License, wie von der Free Software Foundation veröffentlicht, weitergeben und/oder modifizieren, entweder gemäß Version 2 der Lizenz oder (nach Ihrer Option) jeder späteren Version.", "GPL-2.0-or-later")]
    [InlineData("puede redistribuirlo bajo los términos de la Licencia General Pública de GNU publicada por la Free Software Foundation, ya sea la versión 3 de la Licencia, o (a su elección) cualquier versión posterior.", "GPL-3.0-or-later")]
    [InlineData("The file is under the GPL. Version 2 of this program came later.", "GPL-1.0-or-later")]
    public void A_version_is_read_behind_the_name_as_titles_and_translations_have_it(string header, string expression) => Reads(header, expression);

    [Theory]
    [InlineData("The contents of this file are subject to the terms of either the GNU General Public License Version 2 only (\"GPL\") or the Common Development and Distribution License (\"CDDL\"). You can obtain a copy of the License at https://oss.oracle.com/licenses/CDDL+GPL-1.1 or LICENSE.txt.", "GPL-2.0-only OR CDDL-1.1")]
    [InlineData("The contents of this file are subject to the terms of the Common Development and Distribution License. You can obtain a copy at https://glassfish.dev.java.net/public/CDDL+GPL.html", "CDDL-1.0")]
    public void An_address_tells_the_version_that_a_name_leaves_out(string header, string expression) => Reads(header, expression);

    [Theory]
    [InlineData("This source code is licensed under the BSD-style license found in the\nLICENSE file in the root directory of this source tree.", "BSD-3-Clause")]
    [InlineData("This source code is licensed under both the BSD-style license (found in the\nLICENSE file in the root directory of this source tree) and the GPLv2 (found\nin the COPYING file in the root directory of this source tree).\nYou may select, at your option, one of the above-listed licenses.", "BSD-3-Clause OR GPL-2.0-only")]
    [InlineData("This file is subject to the terms and conditions of the GNU General Public\nLicense.  See the file \"COPYING\" in the main directory of this archive\nfor more details.", "GPL-1.0-or-later")]
    public void Formulas_of_projects_whose_license_files_are_known_tell_the_license(string header, string expression) => Reads(header, expression);

    [Fact]
    public void A_license_that_is_called_X11_and_quoted_as_MIT_is_that_text()
    {
        var text = SpdxList.TextOf("MIT").Replace("MIT License", "", StringComparison.Ordinal).Replace("Copyright (c) <year> <copyright holders>", "", StringComparison.Ordinal).Trim();
        Reads($"This file is dual-licensed: you can use it either under the terms of the GPL or the X11 license, at your option.\n\n a) This file is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License as published by the Free Software Foundation; either version 2 of the License, or (at your option) any later version.\n\nOr, alternatively,\n\n b) {text}", "GPL-2.0-or-later OR MIT");
    }

    [Theory]
    [InlineData("")]
    [InlineData("(including the next paragraph) ")]
    public void The_condition_of_MIT_may_stand_below_its_disclaimer(string including)
    {
        var text = SpdxList.TextOf("MIT").Replace("MIT License", "", StringComparison.Ordinal).Replace("Copyright (c) <year> <copyright holders>", "", StringComparison.Ordinal).Trim();
        var (from, to) = (text.IndexOf("The above copyright notice", StringComparison.Ordinal), text.IndexOf("THE SOFTWARE IS", StringComparison.Ordinal));
        var condition = text[from..to].Trim().Replace("this permission notice", $"this permission notice {including}".TrimEnd(), StringComparison.Ordinal);
        Assert.StartsWith("The above copyright notice and this permission notice", condition);
        Reads($"Copyright 2014 Example Devices\n\n{text[..from].Trim()}\n\n{text[to..].Trim()}\n\n{condition}", "MIT");
    }

    [Theory]
    [InlineData("This software may be licensed under the terms of the GNU General Public License version 2,\nor the following license:\n\n{0}", "GPL-2.0-only OR ISC")]
    [InlineData("This program is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License version 2 as published by the Free Software Foundation; or, when distributed separately from the Linux kernel or incorporated into other software packages, subject\nto the following license:\n\n{0}", "GPL-2.0-only OR ISC")]
    [InlineData("This file may be used under either of the following licenses:\n\nLicensed under the Apache License, Version 2.0 (the \"License\"); you may not use this file except in compliance with the License. Unless required by applicable law or agreed to in writing, software distributed under the License is distributed on an \"AS IS\" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND.\n\nor\n\n{0}", "Apache-2.0 OR ISC")]
    [InlineData("This program is dual-licensed; you may select either of the following:\n\n- This program is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License version 2 as published by the Free Software Foundation.\n\n- {0}", "GPL-2.0-only OR ISC")]
    [InlineData("This program is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License version 2 as published by the Free Software Foundation.\n\nIt incorporates work covered by the following permission notice:\n\n{0}", "GPL-2.0-only AND ISC")]
    public void A_text_below_is_a_choice_where_the_header_says_so(string header, string expression)
    {
        var text = SpdxList.TextOf("ISC");
        Reads(string.Format(System.Globalization.CultureInfo.InvariantCulture, header, text[text.IndexOf("Permission to use", StringComparison.Ordinal)..].Trim()), expression);
    }

    [Theory]
    [InlineData("Functions that do not need locking")]
    [InlineData("Generated file, do not edit")]
    [InlineData("An alternative to strcpy; unlike strncpy it always terminates")]
    [InlineData("Incompatible changes since version 2:")]
    [InlineData("Formerly known as example 3")]
    [InlineData("Helper for X11 windows")]
    [InlineData("For more information see the manual")]
    public void What_stands_on_the_line_above_without_a_full_stop_is_said_of_something_else(string above)
    {
        Reads($"{above}\nThis file is licensed under the GNU General Public License, version 2.", "GPL-2.0-only");
        Reads($"{above}\nLicensed under the MIT license.", "MIT");
        Reads($"{above}\nReleased under the 3-clause BSD license.", "BSD-3-Clause");
        Reads($"{above}\n(c) 2014 Example Author, MIT License", "MIT");
        Reads($"{above}\n\nLicense: MIT", "MIT");
    }

    [Theory]
    [InlineData("This work is not\nlicensed under the GNU General Public License.")]
    [InlineData("It is not licensed under the\nGNU General Public License.")]
    [InlineData("This work is incompatible with the GNU General Public\nLicense.")]
    public void A_sentence_that_goes_on_below_is_read_to_its_end(string sentence) => Reads(sentence, null);

    [Theory]
    [InlineData("This code is GPL.", "GPL-1.0-or-later")]
    [InlineData("(C)1998 Example Author -- This code is GPL.", "GPL-1.0-or-later")]
    [InlineData("This driver is GPL'd.", "GPL-1.0-or-later")]
    [InlineData("This source code is public domain.", "LicenseRef-public-domain")]
    [InlineData("This work is in public domain.", "LicenseRef-public-domain")]
    [InlineData("Previous Maintainer: Example Author\nLicense: Vim (see :h license)", "Vim")]
    [InlineData("Formerly: example.c\nLicense: MIT", "MIT")]
    [InlineData("based on GPL'ed kernel sources", null)]
    [InlineData("The GPL pins are set here.", null)]
    public void A_file_that_says_what_it_is_says_it_in_few_words(string header, string? expression) => Reads(header, expression);

    [Theory]
    [InlineData("Licensed under the 2-clause BSDL or the Ruby license", "BSD-2-Clause OR Ruby")]
    [InlineData("This source describes Open Hardware and is licensed under the CERN-OHL-S v2.", "CERN-OHL-S-2.0")]
    [InlineData("This source describes Open Hardware and is licensed under the CERN-OHL-W v2 or later.", "CERN-OHL-W-2.0")]
    [InlineData("This software is available to you under a choice of one of two licenses.  You may choose to be licensed under the terms of the GNU General Public License (GPL) Version 2, available at <http://www.fsf.org/copyleft/gpl.html>, or the OpenIB.org BSD license, available in the LICENSE.TXT file accompanying this software.", "GPL-2.0-only OR Linux-OpenIB")]
    [InlineData("This source file is subject to version 2.00 of the Zend license, that is bundled with this package in the file LICENSE.", "Zend-2.0")]
    [InlineData("Licensed under the LGPLv3 with static linking exception.", "LGPL-3.0-only WITH LGPL-3.0-linking-exception")]
    [InlineData("To the extent possible under law, the author(s) have dedicated all copyright and related and neighboring rights to this software to the public domain worldwide. This software is distributed without any warranty.", "CC0-1.0")]
    [InlineData("To the extent possible under law, Example Author has waived all copyright and related or neighboring rights to this file.", "CC0-1.0")]
    [InlineData("This file ONLY is placed under the Creative Commons Public Domain, for any use, without warranty.", "CC0-1.0")]
    public void Names_that_headers_use_are_known(string header, string expression) => Reads(header, expression);

    [Theory]
    [InlineData("EXTRA_DIST = \\\n\tLICENSES/GPL-2.0-only.txt \\\n\tLICENSES/GPL-3.0-only.txt \\\n\tmain.c\n", "Makefile.am")]
    [InlineData("// what is permitted: licensed, used\n// 10CC0\t10CC7\tLimited_Use\n", "table.cs")]
    [InlineData("for v in COPYING LICENSE; do\n    assert_file_has_content test/usr/share/licenses/${v} GPL\ndone\n", "test.sh")]
    public void What_only_looks_like_a_name_puts_nothing_under_it(string text, string fileName) =>
        Assert.Null(SpdxList.Detector.Read(Encoding.UTF8.GetBytes(text), fileName).Expression);

    [Theory]
    [InlineData("#!/usr/bin/env python\n# License: MIT\n", "a.py", "MIT")]
    [InlineData("#!/usr/bin/perl -w\n# License: MIT\n", "a.pl", "MIT")]
    [InlineData("#! /usr/bin/ruby\n# @license MIT\n", "a.rb", "MIT")]
    [InlineData("# -*- coding: utf-8; mode: python -*-\n# License: MIT\n", "a.py", "MIT")]
    [InlineData("# A parser for Python\n# License: MIT\n", "a.py", "MIT")]
    [InlineData("# A parser for Python\n# @license MIT\n", "a.py", "MIT")]
    [InlineData("# License: AGPLv3+\n\n\"\"\"\nCompatibility shim.\n\"\"\"\n", "a.py", "AGPL-3.0-or-later")]
    [InlineData("# Released under GNU GPL v2 or any later version\nret=\"$?\"\n", "a.sh", "GPL-2.0-or-later")]
    [InlineData("//===- llvm/Support/Errc.h - Defines the llvm::errc enum --------*- C++ -*-===//\n//\n// Part of the LLVM Project, under the Apache License v2.0 with LLVM Exceptions.\n", "Errc.h", "Apache-2.0 WITH LLVM-exception")]
    [InlineData("/* Copyright 2010 MIT\n * License: Apache 2.0\n */\n", "a.c", "Apache-2.0")]
    [InlineData("# This file is under the Python\n# License\n", "a.py", "Python-2.0")]
    public void A_line_that_names_the_field_is_not_the_end_of_the_one_above(string text, string fileName, string expression) =>
        Assert.Equal(expression, SpdxList.Detector.Read(Encoding.UTF8.GetBytes(text), fileName).Expression);

    [Theory]
    [InlineData("released under CC0", "CC0-1.0")]
    [InlineData("released under EPL 2.0", "EPL-2.0")]
    [InlineData("available under MPL 2.0", "MPL-2.0")]
    public void A_short_header_is_found_in_a_long_file(string header, string expression) => Reads($"This file is {header}\n*/\n{string.Concat(Enumerable.Repeat("int value = 0;\n", 400))}/*", expression);

    [Fact]
    public void The_beer_license_is_somebody_s_own() =>
        Reads("\"THE BEER-WARE LICENSE\" (Revision 42):\n<somebody@example.org> wrote this file.  As long as you retain this notice you\ncan do whatever you want with this stuff. If we meet some day, and you think\nthis stuff is worth it, you can buy me a beer in return.   Some Body", "Beerware");

    [Fact]
    public void An_address_ends_at_an_entity() =>
        Assert.Equal("Unlicense", SpdxList.Detector.Read("<!--\n  This is free software. For more information, please refer to &lt;https://unlicense.org&gt;\n-->\n<a/>\n"u8, "a.xml").Expression);

    private static void Reads(string header, string? expression) =>
        Assert.Equal(expression, SpdxList.Detector.Read(Encoding.UTF8.GetBytes($"/*\n * {header.Replace("\n", "\n * ", StringComparison.Ordinal)}\n */\n\nint main(void) {{ return 0; }}\n"), "file.c").Expression);
}
