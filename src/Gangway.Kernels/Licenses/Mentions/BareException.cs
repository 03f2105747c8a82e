using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>
/// Tells a file that holds the words of an exception and nothing else (LICENSES/Classpath-exception-2.0.txt): the licenses those words
/// name are the ones they are written for or speak of, and nothing is put under them there.
/// </summary>
internal static class BareException
{
    /// <summary>The longest exceptions have a good thousand words.</summary>
    private const int LongestText = 1600;

    /// <summary>Before the first words of the exception: its title, or whose it is.</summary>
    private const int LongestLead = 160;

    /// <summary>An exception that is a document of its own, and speaks of files that are "governed by GPLv3 along with this Exception".</summary>
    private const int ShortestDocument = 200;

    /// <summary>Words of a title, or beside an exception that is all there is.</summary>
    private const int LongestTitle = 10;

    /// <summary>Their own words say what their work is licensed under.</summary>
    private static readonly HashSet<string> sayTheirLicense = new(
        ["FLTK-exception", "GPL-CC-1.0", "OpenJDK-assembly-exception-1.0", "PS-or-PDF-font-exception-20170817", "Qwt-exception-1.0", "vsftpd-openssl-exception"], StringComparer.Ordinal);

    /// <param name="findings">By their first word; only the exceptions whose words stand there are left where it is so.</param>
    /// <param name="prose">All words that were read.</param>
    public static void Settle(List<Finding> findings, Prose prose)
    {
        if (findings.FindIndex(IsWorded) is >= 0 and var passage)
        {
            Settle(findings, findings[passage], prose);
        }
    }

    private static void Settle(List<Finding> findings, Finding passage, Prose prose)
    {
        // "covered by the GPL", in the midst of what an exception from the LGPL says.
        if (findings.Exists(IsParticular))
        {
            findings.Drop((passage, prose), static (finding, within) => Lies(finding, within.passage.Start, within.passage.End) && IsGeneral(finding) && !IsStated(finding, within.prose));
        }

        if (passage.Start > LongestLead || prose.Count > LongestText)
        {
            return;
        }

        // With a copyright notice beside it, it is a header.
        var length = passage.End - passage.Start;
        var isWhole = (sayTheirLicense.Contains(passage.Expression) || (passage.Match.Kind == LicenseMatchKind.Text && length >= ShortestDocument)) && prose.Count - length <= LongestTitle;
        var (start, end) = isWhole ? (passage.Start, passage.End) : (0, 0);
        if (AreSpokenOf(findings, start, end, prose) && !StatedTerms.PutUnder(prose, 0, start) && !StatedTerms.PutUnder(prose, end, prose.Count))
        {
            findings.RemoveAll(IsNamed);
        }
    }

    /// <summary>All licenses among them, where none is put over the file.</summary>
    private static bool AreSpokenOf(List<Finding> findings, int start, int end, Prose prose)
    {
        foreach (var finding in findings)
        {
            if (!LicenseFamilies.IsException(finding.Expression) && (finding.IsKnown || IsTitle(finding, prose) || (!Lies(finding, start, end) && IsStated(finding, prose))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Lies(in Finding finding, int start, int end) => finding.Start >= start && finding.End <= end;

    private static bool IsGeneral(Finding finding) => !finding.IsVersioned && (LicenseFamilies.IsOpen(finding.Expression) || finding.Expression == LicenseFamilies.Lesser);

    private static bool IsParticular(Finding finding) => finding.IsVersioned && LicenseFamilies.IsGnu(finding.Expression);

    /// <summary>An exception that is only named makes no text.</summary>
    private static bool IsWorded(Finding finding) => finding.IsKnown && LicenseFamilies.IsException(finding.Expression);

    private static bool IsNamed(Finding finding) => !IsWorded(finding);

    /// <summary>The file says that it is under it: in a field, "licensed under", "… with the following exception".</summary>
    private static bool IsStated(Finding finding, Prose prose) =>
        StatedTerms.IsAtVerb(prose, finding.Start) || StatedTerms.HasException(prose, finding.End) || IsField(prose, finding.Start);

    private static bool IsField(Prose prose, int start) => prose.At(start - 1) is ProseWord.Colon or ProseWord.Equal && prose.Is(start - 2, ProseTerms.License);

    /// <summary>A few words at the top that name a license in its version, and no exception from it.</summary>
    private static bool IsTitle(Finding finding, Prose prose)
    {
        if (!finding.IsVersioned || finding.Start > LongestTitle)
        {
            return false;
        }

        var end = finding.End;
        while (end < prose.Count && !prose.Has(end, ProseMark.Paragraph) && end - finding.End < LongestTitle)
        {
            end++;
        }

        return prose.Has(end, ProseMark.Paragraph) && !StatedTerms.NamesException(prose, 0, end);
    }
}
