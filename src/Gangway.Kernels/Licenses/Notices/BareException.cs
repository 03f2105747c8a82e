using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>
/// Tells a file that holds the words of an exception and nothing else (LICENSES/Classpath-exception-2.0.txt): the license those words name
/// is the one they are written for, and nothing is put under it there.
/// </summary>
internal static class BareException
{
    /// <summary>The longest exceptions have a good thousand words.</summary>
    private const int LongestText = 1600;

    /// <summary>Before the first words of the exception: its title, or whose it is.</summary>
    private const int LongestLead = 160;

    private const int LongestStatement = 5;

    private static readonly SmallSet statements = new(Word.Each("licensed released distributed available covered provided"));
    private static readonly SmallSet works = new(Word.Each("program software library file code work project package product"));
    private static readonly uint redistribute = Word.Of("redistribute");
    private static readonly uint it = Word.Of("it");
    private static readonly uint @this = Word.Of("this");

    /// <param name="findings">By their first word.</param>
    /// <param name="known">Texts, passages, tags and fields among them: an exception that is only named makes no text.</param>
    /// <param name="prose">All words that were read.</param>
    public static bool Is(List<Finding> findings, IReadOnlyList<LicenseMatch> known, Prose prose)
    {
        var passage = findings.Find(finding => LicenseFamilies.IsException(finding.Expression) && known.Contains(finding.Match));
        if (passage is null || passage.Start > LongestLead || prose.Count > LongestText)
        {
            return false;
        }

        // With a version, or another license beside it, it may well be a header.
        return findings.TrueForAll(finding => LicenseFamilies.IsException(finding.Expression) || (LicenseFamilies.IsOpen(finding.Expression) && !known.Contains(finding.Match))) && !PutsUnder(prose);
    }

    /// <summary>"You can redistribute it and/or modify it under", "this program is licensed under".</summary>
    private static bool PutsUnder(Prose prose)
    {
        for (var place = 1; place < prose.Count; place++)
        {
            if ((prose.Is(place, it) && prose.Is(place - 1, redistribute)) || (prose.Is(place, @this) && works.Contains(prose.At(place + 1)) && Follows(prose, place + 2)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Follows(Prose prose, int from)
    {
        for (var place = from; place < from + LongestStatement; place++)
        {
            if (statements.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }
}
