using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Names;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Finds the licenses that prose names, each with its version and what is said around it.</summary>
internal sealed class MentionReader(LicenseNameIndex names, LicenseAddresses addresses)
{
    private const int LongestInvariants = 16;
    private const int LongestList = 8;
    private const int LongestDefinition = 2;
    private const int LongestChange = 3;

    /// <summary>Between a name and the address that it is a link to: ", section 3".</summary>
    private const int LongestLink = 5;

    /// <summary>Digits: what has more is a date, "W3C-20150513".</summary>
    private const int LongestVersion = 4;

    private static readonly SmallSet listed = new(Word.Each("or and nor the a license under"));
    /// <summary>"GPL-2.0-only", "MIT-style", "BSD-3-Clause-compatible": joined to an id, and no part of it.</summary>
    private static readonly SmallSet follows = new(Word.Each("only or and with plus style like type compatible incompatible based covered derived ish code software files file d ed clause header text exception international unported gpl lgpl agpl mit bsd apache mpl"));

    private static readonly uint from = Word.Of("from");
    private static readonly uint to = Word.Of("to");
    [ThreadStatic]
    private static List<(NamedLicense Name, int End)>? spareCandidates;

    private static readonly uint invariant = Word.Of("invariant");
    private static readonly uint being = Word.Of("being");

    /// <param name="sort">What program code only names is a value, what a manual quotes an example.</param>
    /// <param name="found">Receives them in their order; empty.</param>
    public void Read(Prose prose, ReadOnlySpan<byte> text, FileSort sort, List<Mention> found)
    {
        var candidates = spareCandidates ?? [];
        spareCandidates = null;
        var floor = 0;
        var words = prose.Words;
        for (var place = 0; place < words.Length; place++)
        {
            if (names.MayBegin(words[place].Value) && ReadAt(prose, text, place, floor, candidates) is { } mention)
            {
                if (!IsAbbreviation(prose, mention, found))
                {
                    var role = RoleIn(prose, text, sort, mention, found);
                    found.Add(role == mention.Role ? mention : mention with { Role = role });
                }

                floor = mention.End;
                place = mention.End - 1;
            }
        }

        spareCandidates = candidates;
        RefuseLists(prose, found);
    }

    /// <summary>"Code under the GPL, the LGPL or the AGPL cannot be accepted": refused are all of them.</summary>
    private static void RefuseLists(Prose prose, List<Mention> found)
    {
        var refused = false;
        for (var place = found.Count - 1; place >= 0; place--)
        {
            refused = AboutSentence.IsRefused(prose, found[place]) || AboutSentence.AreSubject(prose, found[FirstOfList(prose, found, place)], found[place]) || (refused && IsListed(prose, found[place].End, found[place + 1].Start));
            found[place] = refused && IsSaid(found[place].Role) ? found[place] with { Role = MentionRole.Spoken } : found[place];
        }
    }

    private static int FirstOfList(Prose prose, List<Mention> found, int last)
    {
        var first = last;
        while (first > 0 && last - first < LongestList && IsListed(prose, found[first - 1].End, found[first].Start))
        {
            first--;
        }

        return first;
    }

    private static bool IsSaid(MentionRole role) => role is MentionRole.Grant or MentionRole.Reference or MentionRole.Aside;

    private static MentionRole RoleIn(Prose prose, ReadOnlySpan<byte> text, FileSort sort, Mention mention, List<Mention> before) => sort switch
    {
        _ when mention.Role is MentionRole.Reference or MentionRole.Grant && before.Count > 0 && before[^1].Role == MentionRole.Spoken && IsListed(prose, before[^1].End, mention.Start) => MentionRole.Spoken,
        _ when mention.Role == MentionRole.Reference && before.Count > 0 && before[^1].Role == MentionRole.Pointer && prose.Is(before[^1].End, ProseTerms.And) && IsListed(prose, before[^1].End, mention.Start) => MentionRole.Pointer,
        _ when before.Count > 0 && before[^1].Role == MentionRole.Spoken && before[^1].Family == mention.Family && mention.Start - before[^1].End <= LongestDefinition && IsExplained(prose, before[^1].End) => MentionRole.Spoken,
        _ when IsSaid(mention.Role) && before.Count > 0 && mention.Start - before[^1].End <= LongestChange && IsChange(prose, before[^1].Start, mention.Start) =>
            PastTerms.IsOwnMove(prose, before[^1].Start, AboutSentence.SentenceStart(prose, before[^1].Start)) ? MentionRole.Grant : MentionRole.Spoken,
        _ when mention.IsAddress && before.Count > 0 && before[^1].Role == MentionRole.Spoken && MentionContext.NamesSection(prose, before[^1].End) && mention.Start - before[^1].End <= LongestLink => MentionRole.Spoken,
        FileSort.Lock => MentionRole.Value,
        not FileSort.Source when mention.Role == MentionRole.Aside && !PublicDomainLine.MayStandIn(text) && IsBareDomain(prose, mention.Expression, mention.Start, mention.End) => MentionRole.Value,
        _ when mention.Role == MentionRole.Spoken => MentionRole.Spoken,
        FileSort.Catalog when !LoggedLine.IsComment(text, prose[mention.Start].Start) => MentionRole.Value,
        FileSort.Manual or FileSort.Document or FileSort.Data when CodeNames.IsOption(prose, text, mention.Start - 1) || LoggedLine.IsAnswer(text, prose[mention.Start].Start) => MentionRole.Value,
        FileSort.Document when CodeNames.IsTested(prose, text, mention) => MentionRole.Value,
        FileSort.Document or FileSort.Data when CodeNames.IsServer(prose, mention) || DataNames.IsResource(text, prose[mention.Start].Start) => MentionRole.Value,
        FileSort.Manual or FileSort.Data or FileSort.Document when mention.Role is MentionRole.Reference or MentionRole.Grant && before.Count > 0 && before[^1].Role == MentionRole.Value && IsListed(prose, before[^1].End, mention.Start) => MentionRole.Value,
        _ when IsSaid(mention.Role) && !mention.IsAddress && !IsLeft(prose, mention) && AboutSentence.Is(prose, text, mention) => MentionRole.Spoken,
        FileSort.Document when DataNames.IsOfPolicy(prose, mention.Start) || CodeNames.IsQuotedSentence(prose, text, mention) || LoggedLine.Is(text, prose[mention.Start].Start) => MentionRole.Value,
        FileSort.Patch when LoggedLine.IsRemoved(text, prose[mention.Start].Start) => MentionRole.Value,
        FileSort.Source or FileSort.Manual or FileSort.Document when IsSaid(mention.Role) && OtherWork.Is(prose, mention.Start) => MentionRole.Spoken,
        FileSort.Source or FileSort.Manual or FileSort.Document when IsSaid(mention.Role) && (ShownText.Has(prose, mention.Start) || DataNames.IsImage(text, prose[mention.Start].Start)) => MentionRole.Value,
        FileSort.Document when DataNames.IsElement(prose, text, mention) => MentionRole.Value,
        FileSort.Source when DataNames.IsResource(text, prose[mention.Start].Start) || CodeNames.Are(prose, text, mention) => MentionRole.Value,
        FileSort.Manual when DataNames.IsBelowPolicy(prose, mention.Start) || DataNames.IsResource(text, prose[mention.Start].Start) || CodeNames.IsExample(prose, text, mention) || CodeNames.IsQuotedInText(prose, text, mention) || CodeNames.IsQuotedSentence(prose, text, mention) || DataNames.IsOfPolicy(prose, mention.Start) => MentionRole.Value,
        FileSort.Data when before.Count > 0 && IsSaid(before[^1].Role) && (CodeNames.IsField(prose, before[^1].Start) || IsOperand(prose, before)) && IsListed(prose, before[^1].End, mention.Start) && !prose.Is(before[^1].End, ProseWord.Comma) => mention.Role,
        FileSort.Data when DataNames.Are(prose, text, mention) => MentionRole.Value,
        _ => mention.Role,
    };

    /// <summary>"Originally written by somebody and placed into the public domain": nobody takes that back, though it is a tale.</summary>
    private static bool IsLeft(Prose prose, Mention mention) => mention is { Role: MentionRole.Aside, Expression: LicenseFamilies.PublicDomain } && AttributedTerms.IsOriginal(prose, mention.Start);

    /// <summary>The last of "license": "A OR B".</summary>
    private static bool IsOperand(Prose prose, List<Mention> before) =>
        before.Count > 1 && IsSaid(before[^2].Role) && IsListed(prose, before[^2].End, before[^1].Start) && MentionContext.IsOperand(prose, before[^1].Start, before[^1].End);

    /// <summary>"from the MIT license to the GPL".</summary>
    private static bool IsChange(Prose prose, int left, int right) =>
        prose.Is(prose.Is(left - 1, ProseTerms.The) ? left - 2 : left - 1, from) && prose.Is(prose.Is(right - 1, ProseTerms.The) ? right - 2 : right - 1, to);

    /// <summary>"GPL: the GNU General Public License".</summary>
    private static bool IsExplained(Prose prose, int end) => prose.Is(end, ProseWord.Colon);

    /// <summary>"not under the GPL or LGPL", "such as MIT, ISC or Zlib": what is said of the one is said of the next.</summary>
    private static bool IsListed(Prose prose, int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            if (prose.Has(place, ProseMark.Paragraph) || (!listed.Contains(prose.At(place)) && prose.At(place) is not (ProseWord.Comma or ProseWord.Slash)))
            {
                return false;
            }
        }

        return to > from;
    }

    /// <summary>"GNU General Public License (GPL)": the name said again.</summary>
    private static bool IsAbbreviation(Prose prose, in Mention mention, List<Mention> found) =>
        found.Count > 0 && !mention.IsVersioned && mention.Family == found[^1].Family && prose.Has(mention.Start, ProseMark.Opened) && mention.Start - found[^1].End <= 1;

    private Mention? ReadAt(Prose prose, ReadOnlySpan<byte> text, int place, int floor, List<(NamedLicense Name, int End)> candidates)
    {
        ref readonly var word = ref prose[place];
        if (word.Value == ProseWord.Address)
        {
            return addresses.Of(text.Slice(word.Start, word.Length)) is { } address ? OfAddress(prose, place, address) : null;
        }

        names.Find(prose, place, candidates);
        if (word.Value == ProseTerms.License && candidates.Count > 0 && text[word.Start + word.Length] == ' ' && IsLonger(prose, place + 1, candidates))
        {
            return null;
        }

        for (var candidate = candidates.Count - 1; candidate >= 0; candidate--)
        {
            var (name, behind) = candidates[candidate];
            if (OfName(prose, text, name, place, behind, floor) is { } mention)
            {
                return IsCut(prose, text, mention.End) ? null : mention;
            }
        }

        return CreativeCommonsName.MayBegin(word.Value) && CreativeCommonsName.Read(prose, place, out var end) is { } commons
            ? new Mention(place, end, commons.Expression, "CC", commons.Expression is not null, true, MentionContext.Of(prose, place, end, floor, false), false)
            : null;
    }

    /// <summary>"@license MIT-0": the id behind the word is longer than "license MIT".</summary>
    private bool IsLonger(Prose prose, int place, List<(NamedLicense Name, int End)> candidates)
    {
        var end = candidates[^1].End;
        names.Find(prose, place, candidates);
        if (candidates.Count > 0 && candidates[^1].End > end)
        {
            return true;
        }

        names.Find(prose, place - 1, candidates);
        return false;
    }

    private static Mention OfAddress(Prose prose, int place, NamedLicense address)
    {
        return new Mention(place, place + 1, address.Expression, LicenseFamilies.Of(address.Expression!), !LicenseFamilies.IsOpen(address.Expression!), false, MentionRole.Reference, true);
    }

    private static Mention? OfName(Prose prose, ReadOnlySpan<byte> text, NamedLicense name, int start, int end, int floor)
    {
        if (name.Family is not { } family)
        {
            return MentionContext.Accepts(prose, text, name, start, end, versioned: false) || MentionContext.GoesOn(prose, name, start, end, floor)
                ? new Mention(start, end, name.Expression, LicenseFamilies.Of(name.Expression!), name.Expression != "MIT", true, RoleOf(prose, name, start, end, floor), false)
                : null;
        }

        var first = start;
        var grants = VersionReader.After(prose, end, family, out var last);
        if (grants.Count == 0 || (prose.Is(end, ProseWord.Comma) && prose.Is(start - 1, ProseTerms.The) && prose.Is(start - 2, ProseTerms.Of)))
        {
            var before = VersionReader.Before(prose, start, floor, family, out var from);
            before.DropOthers(family);
            (grants, first, last) = before.Count > 0 ? (before, from, end) : (grants, first, last);
        }

        if (!MentionContext.Accepts(prose, text, name, start, end, grants.Count > 0))
        {
            return null;
        }

        if (grants.Count > 0 && grants.AreOfNone(family) && !SaysVersion(prose, end, last) && first == start)
        {
            (grants, last) = (default, end); // "GPL 11 files": no version after all
            if (!MentionContext.Accepts(prose, text, name, start, end, versioned: false))
            {
                return null;
            }
        }

        var role = MentionContext.Of(prose, first, Math.Max(end, last), floor, name.IsWeak);
        if (grants.Count == 0)
        {
            return new Mention(first, end, family.Any, family.Name, false, false, role, false);
        }

        var expression = grants.Expression(family);
        expression = family.Name == "GFDL" && HasInvariants(prose, last) ? expression?.Replace("-o", "-invariants-o", StringComparison.Ordinal) : expression;
        return new Mention(first, last, expression, family.Name, true, grants.HasLater || prose.Is(last - 1, ProseTerms.Only), role, false);
    }

    private static MentionRole RoleOf(Prose prose, NamedLicense name, int start, int end, int floor)
    {
        var role = MentionContext.Of(prose, start, end, floor, name.IsWeak);
        return (role == MentionRole.Reference || (role == MentionRole.Spoken && prose.Has(start, ProseMark.Line))) && IsBareDomain(prose, name.Expression, start, end) ? MentionRole.Aside : role;
    }

    private static bool IsBareDomain(Prose prose, string? expression, int start, int end) => expression == LicenseFamilies.PublicDomain && PublicDomainLine.Is(prose, start, end);

    /// <summary>"BSD-3-Clause-Example", "CeCILL-Q": an id that goes on is another one.</summary>
    private static bool IsCut(Prose prose, ReadOnlySpan<byte> text, int end)
    {
        ref readonly var last = ref prose[end - 1];
        var behind = last.Start + last.Length;
        return behind + 1 < text.Length && text[behind] == '-' && !prose.Is(end - 1, ProseTerms.License) && (char.IsAsciiLetter((char)text[behind + 1]) || prose[end].Length > LongestVersion) && prose.Has(end, ProseMark.Joined) && prose[end].Start == behind + 1
            && !follows.Contains(prose.At(end)) && (text[behind + 1] | 0x20) != 'l' && text[last.Start..behind].IndexOfAny((byte)' ', (byte)'\n') < 0;
    }

    private static bool SaysVersion(Prose prose, int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            if (ProseTerms.Versions.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"with the Invariant Sections being …". Without such words the plain id stands, which says less and is not wrong.</summary>
    private static bool HasInvariants(Prose prose, int from)
    {
        for (var place = from; place < from + LongestInvariants; place++)
        {
            if (prose.Is(place, invariant))
            {
                return prose.Is(place + 2, being);
            }
        }

        return false;
    }
}
