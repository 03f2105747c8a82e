using System.Text;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>Wordings in which a word more or less must not change the answer, and some in which it must.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("either version 2 of the named License, or any later version", "GPL-2.0-or-later")]
    [InlineData("version 2 of that same licence document or (at your option) any later version", "GPL-2.0-or-later")]
    [InlineData("version 2 of the License or the terms that follow", "GPL-2.0-only")]
    [InlineData("version 2. Some files have it or any later version", "GPL-2.0-only")]
    public void Or_later_is_read_over_words_that_are_not_known(string version, string expression) =>
        Reads($"This program is free software; you can redistribute it under the terms of the GNU General Public License as published by the Free Software Foundation; {version}.", expression);

    [Theory]
    [InlineData("License: wxWidgets", "LGPL-2.0-or-later WITH WxWindows-exception-3.1")]
    [InlineData("This file is licensed under the wxWindows license.", "LGPL-2.0-or-later WITH WxWindows-exception-3.1")]
    [InlineData("License: Same as Vim", "Vim")]
    [InlineData("This file can be redistributed under the same terms as Vim itself. See its license.", "Vim")]
    [InlineData("As a special exception the author gives unlimited permission to copy and/or distribute it, with or without modifications, as long as this notice is preserved.", "FSFULLR")]
    [InlineData("As a special exception the author gives unlimited permission to copy and/or distribute it, with or without modifications, as long as this notice is preserved.\n\nThis file is distributed in the hope that it will be useful, but without any warranty, to the extent permitted by law.", "FSFULLRWD")]
    public void Names_and_wordings_of_single_licenses_are_known(string text, string expression) => Reads(text, expression);

    [Theory]
    [InlineData("the University of California, Berkeley and its contributors", "the University", "BSD-4-Clause-UC")]
    [InlineData("Example Person", "the author", "BSD-4-Clause")]
    public void Only_the_text_of_the_University_is_the_one_of_the_University(string developer, string endorser, string expression)
    {
        var text = SpdxList.TextOf("BSD-4-Clause-UC").Replace("BSD-4-Clause (University of California-Specific)", "", StringComparison.Ordinal)
            .Replace("The Regents of the University of California", developer, StringComparison.Ordinal).Replace("THE REGENTS", "THE HOLDERS", StringComparison.Ordinal)
            .Replace("the University of California, Berkeley and its contributors", developer, StringComparison.Ordinal).Replace("the name of the University", $"the name of {endorser}", StringComparison.Ordinal);
        Reads(text, expression);
    }

    private static void Reads(string text, string expression) => Assert.Equal(expression, SpdxList.Detector.Read(Encoding.UTF8.GetBytes(text), "file.txt").Expression);
}
