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
