using System.Collections.Immutable;
using System.Text;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Copyrights;

namespace Gangway.Kernels.Tests.Licenses;

public sealed class CopyrightTests
{
    [Theory]
    [InlineData("Copyright 2001 Example Ltd", "2001", "Example Ltd")]
    [InlineData("Copyright (c) 2001 Example Ltd.", "2001", "Example Ltd.")]
    [InlineData("Copyright (C) 1999-2004, 2006 by Example Person <person@example.com>", "1999-2004, 2006", "Example Person")]
    [InlineData("COPYRIGHT (C) 2001 EXAMPLE LTD", "2001", "EXAMPLE LTD")]
    [InlineData("copyright (c) 2001 example", "2001", "example")]
    [InlineData("(C) Example Person 2001", "2001", "Example Person")]
    [InlineData("(c) 2001 Example Person", "2001", "Example Person")]
    [InlineData("© 2020 Example Person", "2020", "Example Person")]
    [InlineData("© Example Person", "", "Example Person")]
    [InlineData("Copyright © 2020-2021 Example Person", "2020-2021", "Example Person")]
    [InlineData("&copy; 2020 Example Person", "2020", "Example Person")]
    [InlineData("Copyright &copy; 2020 Example &amp; Company", "2020", "Example & Company")]
    [InlineData("Copyright &#169; 2020 Example Person", "2020", "Example Person")]
    [InlineData("Copyright &#xA9; 2020 J&ouml;rg Example", "2020", "Jörg Example")]
    [InlineData("Copr. 2001 Example Corporation", "2001", "Example Corporation")]
    [InlineData("Copyright: 2001, Example Person", "2001", "Example Person")]
    [InlineData("Copyright: Example Person", "", "Example Person")]
    [InlineData("Copyright by Example Person", "", "Example Person")]
    [InlineData("Copyright 2001 by Example Person", "2001", "Example Person")]
    [InlineData("Copyright, 2001, Example Person", "2001", "Example Person")]
    [InlineData("Copyrighted by Example Person, 2001", "2001", "Example Person")]
    [InlineData("Copyright held by Example Person 2001", "2001", "Example Person")]
    [InlineData("Copyright The Example Authors", "", "The Example Authors")]
    [InlineData("Copyright (c) the Example project", "", "the Example project")]
    [InlineData("Copyright (c) jexample", "", "jexample")]
    [InlineData("SPDX-FileCopyrightText: 2001 Example Person <person@example.com>", "2001", "Example Person")]
    [InlineData("SPDX-FileCopyrightText: © 2001 Example Person", "2001", "Example Person")]
    [InlineData("SPDX-FileCopyrightText: Copyright Example Person", "", "Example Person")]
    [InlineData("SPDX-FileCopyrightText: someone", "", "someone")]
    [InlineData("SPDX-SnippetCopyrightText: 2022 Example Person", "2022", "Example Person")]
    [InlineData("Copyright 2001 One, Two and Three", "2001", "One, Two and Three")]
    [InlineData("Copyright (c) 2001 Example, Inc. All rights reserved.", "2001", "Example, Inc.")]
    [InlineData("Copyright (c) 2001 Example, Inc., All Rights Reserved", "2001", "Example, Inc.")]
    [InlineData("Copyright (c) 2001 Beispiel GmbH. Alle Rechte vorbehalten.", "2001", "Beispiel GmbH")]
    [InlineData("Copyright (c) 2001 Exemple S.A. Tous droits réservés.", "2001", "Exemple S.A.")]
    [InlineData("Copyright 2001 Example Person. Some rights reserved.", "2001", "Example Person")]
    [InlineData("Portions created by Example Person are Copyright (C) 2001", "2001", "Example Person")]
    [InlineData("Portions created by the Initial Developer are Copyright (C) 2001 Example Ltd. All Rights Reserved.", "2001", "Example Ltd.")]
    [InlineData("Copyright 2001 Example Person. This program is free software", "2001", "Example Person")]
    [InlineData("Copyright 2001 Example Person, licensed under the MIT license", "2001", "Example Person")]
    [InlineData("Copyright 2001 Example Person - released under the GPL", "2001", "Example Person")]
    [InlineData("Copyright 2001 Example Person (https://example.com)", "2001", "Example Person")]
    [InlineData("Copyright 2001 Example Person https://example.com/", "2001", "Example Person")]
    [InlineData("Copyright 2001 https://example.com/", "2001", "https://example.com")]
    [InlineData("Copyright 2001 person@example.com", "2001", "person@example.com")]
    [InlineData("Copyright 2001 J. R. Example, Jr.", "2001", "J. R. Example, Jr.")]
    [InlineData("Copyright 2001 Example Person and others", "2001", "Example Person and others")]
    [InlineData("Copyright 2001 University of Example at Town", "2001", "University of Example at Town")]
    [InlineData("Copyright 2001 Example Verein e.V.", "2001", "Example Verein e.V.")]
    [InlineData("Copyright 2001 株式会社例", "2001", "株式会社例")]
    [InlineData("Copyright (C) 1989, 1991 Example Foundation, Inc., 51 Example Street, Town", "1989, 1991", "Example Foundation, Inc.")]
    [InlineData("Copyright (c) Example Corp., 2010-2012 (nick)", "2010-2012", "Example Corp.")]
    [InlineData("Copyright 2001", "2001", "")]
    [InlineData("(Copyright 2001 Example Person)", "2001", "Example Person")]
    public void A_statement_gives_its_years_and_its_holder(string text, string years, string holder)
    {
        var statement = Assert.Single(Read(text));
        Assert.Equal(years, statement.Years);
        Assert.Equal(holder, statement.Holder);
    }

    [Theory]
    [InlineData("Copyright 1999,2000,2001 X", "1999-2001")]
    [InlineData("Copyright 1999, 2000, 2001 and 2003 X", "1999-2001, 2003")]
    [InlineData("Copyright 1999-2001,2005-2006 X", "1999-2001, 2005-2006")]
    [InlineData("Copyright 2006, 1999-2004 X", "1999-2004, 2006")]
    [InlineData("Copyright 1999 - 2004 X", "1999-2004")]
    [InlineData("Copyright 1999–2004 X", "1999-2004")]
    [InlineData("Copyright 1999 to 2004 X", "1999-2004")]
    [InlineData("Copyright 1998-99 X", "1998-1999")]
    [InlineData("Copyright 1998-02 X", "1998-2002")]
    [InlineData("Copyright 1991, 92, 93 X", "1991-1993")]
    [InlineData("Copyright (c) 98 X", "1998")]
    [InlineData("Copyright 2001-7 X", "2001-2007")]
    [InlineData("Copyright 2010-present X", "2010-present")]
    [InlineData("Copyright 2010 - now X", "2010-present")]
    [InlineData("Copyright 2001/2002 X", "2001-2002")]
    [InlineData("Copyright 2003-05-12 X", "2003")]
    [InlineData("Copyright May 2003 X", "2003")]
    [InlineData("Copyright 12 May 2003 X", "2003")]
    [InlineData("Copyright May 12, 2003 X", "2003")]
    [InlineData("Copyright X 1999, 2001", "1999, 2001")]
    [InlineData("Copyright X (1999-2001)", "1999-2001")]
    [InlineData("Copyright X, 2010-present", "2010-present")]
    [InlineData("Copyright 2004-1999 X", "1999-2004")]
    [InlineData("Copyright 1999-3000 X", "1999")]
    [InlineData("Copyright 1999-0000 X", "1999")]
    [InlineData("Copyright 2099-01 X", "2099")]
    [InlineData("Copyright 1900-1901, 2099-present X", "1900-1901, 2099-present")]
    public void Years_are_sorted_joined_and_completed(string text, string years) => Assert.Equal(years, Assert.Single(Read(text)).Years);

    [Theory]
    [InlineData("/* {0} */")]
    [InlineData("/*{0}*/")]
    [InlineData("// {0}")]
    [InlineData("# {0}")]
    [InlineData(" * {0}")]
    [InlineData(" * {0}      *")]
    [InlineData("/*====== {0} ======*/")]
    [InlineData("-- {0}")]
    [InlineData("; {0}")]
    [InlineData(";;; {0}")]
    [InlineData("% {0}")]
    [InlineData("! {0}")]
    [InlineData("C {0}")]
    [InlineData("dnl {0}")]
    [InlineData("REM {0}")]
    [InlineData(".\\\" {0}")]
    [InlineData("<!-- {0} -->")]
    [InlineData("(* {0} *)")]
    [InlineData("{{- {0} -}}")]
    [InlineData(".. {0}")]
    [InlineData("| {0} |")]
    [InlineData("> {0}")]
    [InlineData("@{0}")]
    [InlineData("<p>{0}</p>")]
    [InlineData("<p>{0}<br>more</p>")]
    [InlineData("<b>{0}</b>")]
    [InlineData("\"{0}\",")]
    [InlineData("printf(\"{0}\\n\");")]
    [InlineData("puts(\"tool 1.0\\n{0}\\nfree\\n\");")]
    [InlineData("s = '{0}';")]
    [InlineData("[assembly: AssemblyCopyright(\"{0}\")]")]
    [InlineData("<copyright>{0}</copyright>")]
    [InlineData("VALUE \"LegalCopyright\", \"{0}\"")]
    [InlineData("__copyright__ = \"{0}\"")]
    [InlineData("\\f0\\fs20 {0}\\par")]
    [InlineData("$ {0} $")]
    public void A_statement_is_read_in_any_comment_string_and_markup(string form)
    {
        var text = "before\n" + string.Format(form, "Copyright 2001 Example Person") + "\nint after;\n";
        Assert.Equal(new CopyrightStatement("Copyright 2001 Example Person", "2001", "Example Person", 2, 2), Assert.Single(Read(text)));
    }

    [Theory]
    [InlineData("Copyright \\(co 2001 Example Person")]
    [InlineData("Copyright \\(co\\ 2001 Example Person")]
    [InlineData("Copyright \\u00a9 2001 Example Person")]
    [InlineData("Copyright \\xa9 2001 Example Person")]
    [InlineData("{\\rtf1 Copyright \\'a9 2001 Example Person\\par}")]
    [InlineData("\\copyright{} 2001; Copyright \\copyright 2001 Example Person")]
    [InlineData("Copyright &amp;copy; 2001 Example Person")]
    [InlineData("&lt;p&gt;Copyright 2001 Example Person&lt;/p&gt;")]
    [InlineData("<copyright><year>2001</year> <holder>Example Person</holder></copyright>")]
    [InlineData("copyright = u'2001, Example Person'")]
    [InlineData("\"copyright\": \"2001 Example Person\"")]
    [InlineData("copyright: \"2001 Example Person\"")]
    public void A_sign_may_be_escaped(string text) => Assert.Contains("Copyright 2001 Example Person", Read(text).Select(statement => statement.Statement));

    [Theory]
    [InlineData("Neither the name of the copyright holder nor the names of its contributors")]
    [InlineData("The above copyright notice and this permission notice shall be included")]
    [InlineData("COPYRIGHT HOLDERS AND CONTRIBUTORS \"AS IS\"")]
    [InlineData("Copyright Notice")]
    [InlineData("Copyright notice and this permission")]
    [InlineData("Copyright Law of the United States")]
    [InlineData("the copyright law")]
    [InlineData("Copyright and license")]
    [InlineData("Copyright License. Subject to the terms")]
    [InlineData("2. Grant of Copyright License.")]
    [InlineData("WIPO Copyright Treaty of 1996")]
    [InlineData("int copyright;")]
    [InlineData("int copyright = 2001;")]
    [InlineData("print_copyright(2001);")]
    [InlineData("copyright(2001)")]
    [InlineData("void copyright(void) { }")]
    [InlineData("case COPYRIGHT_2001:")]
    [InlineData("Copyright [yyyy] [name of copyright owner]")]
    [InlineData("Copyright (C) <year>  <name of author>")]
    [InlineData("Copyright (c) {{ year }} {{ organization }}")]
    [InlineData("Copyright (c) YYYY Example Person")]
    [InlineData("Copyright (C) 19yy  <name of author>")]
    [InlineData("Copyright (C) 20XX Example")]
    [InlineData("Copyright (c) <dates>, <Copyright Holder>")]
    [InlineData("Copyright (c) 2015 [fullname]")]
    [InlineData("Copyright (c) 2015 <name of author>")]
    [InlineData("Copyright ${year} ${owner}")]
    [InlineData("Copyright (c) %s")]
    [InlineData("   (c) You must retain, in the Source form")]
    [InlineData("(c) the Licensee shall not")]
    [InlineData("(C) Licensee and Licensor agree")]
    [InlineData("f(c)")]
    [InlineData("if (c) 2;")]
    [InlineData("operator(c)(2001)")]
    [InlineData("memcpy(copy, c)")]
    [InlineData("All copyright belongs to nobody here")]
    [InlineData("copyrighted material")]
    [InlineData("Copyrights are complicated")]
    [InlineData("a copyleft or copyright")]
    [InlineData("Copyright: GPL")]
    [InlineData("Copyright: see the file COPYING")]
    [InlineData("Copyright")]
    [InlineData("Copyright (c)")]
    [InlineData("This file's copyright is unclear")]
    [InlineData("Public domain; no copyright")]
    [InlineData("Copyright (c) [year] [copyright holders]")]
    public void Speech_code_enumerations_and_templates_are_none(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("Copyright (C) 2001\n  Example Person\n", "Copyright 2001 Example Person 1-2")]
    [InlineData(" * Copyright (C) 2001,2002,\n *    2003 Example Person\n", "Copyright 2001-2003 Example Person 1-2")]
    [InlineData("# Copyright (C) 2001 First Person,\n#    Second Person and\n#    Third Person\n", "Copyright 2001 First Person, Second Person and Third Person 1-3")]
    [InlineData("Copyright 2001 First Person\n          2002 Second Person\n", "Copyright 2001 First Person 1-1|Copyright 2002 Second Person 2-2")]
    [InlineData("Copyright: 2001, First Person\n           2002-2003, Second Person <second@example.com>\n", "Copyright 2001 First Person 1-1|Copyright 2002-2003 Second Person <second@example.com> 2-2")]
    [InlineData("Copyright:\n 2001 First Person\n 2002 Second Person\n", "Copyright 2001 First Person 1-2|Copyright 2002 Second Person 3-3")]
    [InlineData(" * Copyright (c) 2001 First Person\n *                    Second Person\n", "Copyright 2001 First Person 1-1|Copyright 2001 Second Person 2-2")]
    [InlineData("Copyright 2001 First Person, 2002 Second Person", "Copyright 2001 First Person 1-1|Copyright 2002 Second Person 1-1")]
    [InlineData("Copyright 2001 First Person (c) 2002 Second Person", "Copyright 2001 First Person 1-1|Copyright 2002 Second Person 1-1")]
    [InlineData("Copyright 2001 A\nCopyright 2002 B\nCopyright 2003 C\n", "Copyright 2001 A 1-1|Copyright 2002 B 2-2|Copyright 2003 C 3-3")]
    [InlineData("Portions Copyright 2001 First Person\nPortions Copyright (c) 2002 Second Person\n", "Portions Copyright 2001 First Person 1-1|Portions Copyright 2002 Second Person 2-2")]
    [InlineData("Copyright 2001 X\nAuthor: Example Person\n", "Copyright 2001 X 1-1")]
    [InlineData("Authors: Example Person\n", "")]
    [InlineData("Copyright (C) 2001\nThis program is free software\n", "Copyright 2001 1-1")]
    [InlineData("Copyright (C) 2001\n\nExample Person\n", "Copyright 2001 1-1")]
    [InlineData("Copyright (C) 2001 X\n2002-05-12  Somebody  <some@example.com>\n", "Copyright 2001 X 1-1")]
    [InlineData("// Copyright (c) 1999-2001 by the International Example Business\n// Machines Corporation. All Rights Reserved.\n", "Copyright 1999-2001 the International Example Business Machines Corporation 1-2")]
    [InlineData("Copyright 2001 X\r\nCopyright 2002 Y\r\n", "Copyright 2001 X 1-1|Copyright 2002 Y 2-2")]
    [InlineData("a\rCopyright 2001 X\rCopyright 2002 Y\r", "Copyright 2001 X 2-2|Copyright 2002 Y 3-3")]
    [InlineData("Copyright 2001 X\nint a;\n(c) 2001 X\n", "Copyright 2001 X 1-1")]
    public void Statements_go_over_lines_and_share_a_mark(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(text).Select(statement => $"{statement.Statement} {statement.StartLine}-{statement.EndLine}")));

    [Fact]
    public void Latin_1_names_and_signs_are_read() =>
        Assert.Equal("Copyright 2001 Jörg Müller", Assert.Single(Read(Encoding.Latin1.GetBytes("Copyright © 2001 Jörg Müller\n"))).Statement);

    [Fact]
    public void Lines_count_on_from_the_first_given()
    {
        var builder = ImmutableArray.CreateBuilder<CopyrightStatement>();
        CopyrightReader.Read("Copyright 2001 X\n"u8, 1, builder);
        CopyrightReader.Read("x\nCopyright 2001 X\nCopyright 2002 Y\n"u8, 100, builder);
        Assert.Equal([1, 102], builder.Select(statement => statement.StartLine));
    }

    private static ImmutableArray<CopyrightStatement> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static ImmutableArray<CopyrightStatement> Read(byte[] text)
    {
        var builder = ImmutableArray.CreateBuilder<CopyrightStatement>();
        CopyrightReader.Read(text, 1, builder);
        return builder.DrainToImmutable();
    }
}
