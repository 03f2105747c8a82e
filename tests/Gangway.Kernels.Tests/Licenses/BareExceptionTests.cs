using System.Text;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>An exception alone in its file, and alternatives in the midst of a text.</summary>
public sealed class BareExceptionTests
{
    private const string Exception = """
        As a special exception, the copyright holders of this library give you permission to link this library with independent modules to
        produce an executable, regardless of the license terms of these independent modules. The terms and conditions of the GNU General
        Public License cover the rest.
        """;

    [Fact]
    public void A_file_with_the_words_of_an_exception_alone_is_that_exception() =>
        Assert.Equal("Classpath-exception-2.0-short", Expression(Exception));

    [Fact]
    public void Under_a_notice_the_exception_belongs_to_the_license_of_the_notice() =>
        Assert.Equal(
            "GPL-2.0-or-later WITH Classpath-exception-2.0-short",
            Expression("This library is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License as published by\n"
                + "the Free Software Foundation; either version 2, or (at your option) any later version.\n\n" + Exception));

    [Theory]
    [InlineData("Additional permission under GNU GPL version 3 section 7\n\nIf you modify this program, or any covered work, by linking or combining it with it, containing parts covered by the terms of that, the licensors grant you additional permission to convey the resulting work.", "GPL-3.0-linking-exception")]
    [InlineData("As a special exception to the GNU Lesser General Public License version 3, a combined work that links statically or dynamically to this library without providing any minimal corresponding source may be conveyed.", "LGPL-3.0-linking-exception")]
    [InlineData("If you link this library with files compiled with a GNU compiler to produce an executable, the executable is not for that reason covered by version 2 of the GPL.", "GNU-compiler-exception")]
    [InlineData("The Fltk library and included programs are provided under the terms of the LGPL with the following exceptions:\n1. Widgets that are subclassed from FLTK widgets do not constitute a derivative work.\n2. You do not have to provide a copy of the FLTK license.\n3. Say that your program is based in part on the work of the FLTK project.", "FLTK-exception")]
    [InlineData("Permission to combine GMSH with code included in the standard release of Netgen, with programs that are released under the GNU LGPL version 2.1 and with libraries licensed under the OpenSSL license.", "Gmsh-exception")]
    [InlineData("Special exception\n\nThe authors expressly permit you to statically or dynamically link your code (or bind by name) to the files from the LZMA compression module without subjecting your linked code to the terms of the Common Public License version 1.0. Any modifications or additions to the files from that module for other programs, however, are subject to the terms of the Common Public License version 1.0.", "LZMA-exception")]
    [InlineData("Unmodified Binary Distribution Licence\n\nNothing in this licence allows for closed-source modified versions of the program. Any modified versions of the program are subject to the usual terms and conditions of the GNU General Public License.\n\nAll terms used in the text of this licence are to be interpreted as they are used in version 2 of the GNU General Public License.", "UBDL-exception")]
    public void What_an_exception_says_of_licenses_puts_nothing_under_them(string text, string exception) => Assert.Equal(exception, Expression(text));

    [Theory]
    [InlineData("Licensed under the GPL version 2 with the following exception:\n\n", "GPL-2.0-only")]
    [InlineData("License: GPLv3+\n\n", "GPL-3.0-or-later")]
    [InlineData("GNU General Public License v2.0\n\n", "GPL-2.0-only")]
    [InlineData("Copyright 2020 The Authors\nThe library is distributed under the GNU Lesser General Public License, version 2.1 only.\n\n", "LGPL-2.1-only")]
    [InlineData("Copyright 2020 The Authors\nThis file may be distributed under the GPL version 3.\n\n", "GPL-3.0-only")]
    public void A_license_that_is_stated_beside_the_exception_takes_it(string statement, string license) =>
        Assert.Equal($"{license} WITH Classpath-exception-2.0-short", Expression(statement + Exception));

    [Fact]
    public void An_exception_whose_words_state_the_license_is_a_header_beside_a_copyright_notice()
    {
        const string Words = "vsftpd is licensed under version 2 of the GNU GPL. I give permission for vsftpd to be linked to the OpenSSL libraries. All other obligations under the GPL v2 remain intact.";
        Assert.Equal("vsftpd-openssl-exception", Expression(Words));
        Assert.Equal("GPL-2.0-only WITH vsftpd-openssl-exception", Expression("Copyright 2020 The Authors of this server, who keep all the rights that they do not give away here\n\n" + Words));
    }

    [Fact]
    public void An_alternative_of_two_paragraphs_amid_a_text_changes_nothing_of_it()
    {
        var text = SpdxList.TextOf("BSD-3-Clause");
        var place = text.IndexOf("THIS SOFTWARE IS PROVIDED", StringComparison.Ordinal);
        var offered = text.Insert(place, """
            Alternatively, provided that this notice is kept in full, this software may be distributed under the terms of the GNU General Public
            License ("GPL") version 2, in which case the terms of the GPL apply in place of those given above.

            The interfaces of this code are not restricted to modules with a GPL compatible license.


            """);
        Assert.Equal("BSD-3-Clause OR GPL-2.0-only", Expression(offered));
    }

    [Theory]
    [InlineData("If it is a library, use the GNU Library General Public License instead of this License.")]
    [InlineData("The text of the Creative Commons public licenses is dedicated to the public domain under the CC0 Public Domain Dedication.")]
    public void What_is_said_of_license_texts_puts_nothing_under_them(string sentence) => Assert.Null(Expression(sentence));

    private static string? Expression(string text) => SpdxList.Detector.Read(Encoding.UTF8.GetBytes(text), "text").Expression;
}
