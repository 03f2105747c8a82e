using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>
/// What makes a sentence of a document a statement about the work at hand: it speaks of "this", of the program, the code, parts of it; of something
/// that the head of the document names; it allows something; or it has no subject at all ("Released under"). A sentence that has nothing of the
/// kind ("Readline is under the GPL", "components licensed under the MIT license raise") is about something else. Looks at one sentence.
/// </summary>
internal static class OwnStatement
{
    private const int LongestOpening = 3;
    private const int LongestSubject = 6;

    public static SmallSet Own { get; } = Set("this these our my we it its i here us both everything all except otherwise following copyright c part anyone permission redistributed redistribute"
        + " diese dieser dieses diesem diesen dies ce cet cette ces mon notre este esta estos estas questo questa dit deze niniejszy niniejsza ten ta to данная данный эта этот это 本 此 该 這 这 こ 이 당");

    /// <summary>What a statement begins with that leaves out what it is about.</summary>
    private static readonly SmallSet openers = Set("written created developed designed contributed ported maintained license licensed licensing licenses relicensed released distributed available published provided dual dually double duel tri triple multi multiple under covered open made offered subject placed dedicated donated governed"
        + " free freely use used using usage choose pick select either copying copyrighted distribution redistribution public for code get also now currently"
        + " lizenz lizenziert unter veröffentlicht verfügbar wahlweise freie sous licence publié distribué distribuée disponible libre licencia bajo publicado distribuido liberado licenza sotto rilasciato распространяется распространяются лицензия лицензировано"
        + " licença licenciado distribuído distribuída lançado disponível publicada distribuita disponibile distribuée uitgebracht beschikbaar wydany wydane udostępniony lizenzen licencie gelicentieerd 许 授 開 开 采 基 以 ラ ソ");

    private static readonly SmallSet common = Set("is are was were be the a an of and to for that which by in on with from we you it has have says der die das ist sind und nicht im ein eine le la les est et des une pour el los es y que una il è gli per と は の");
    private static readonly SmallSet openSource = Set("open");
    private static readonly SmallSet prefixes = Set("re and but or so is are as the for in");

    private static readonly SmallSet works = Set("program software library code codebase source sources package project product work file files documentation documents docs text texts part parts portions data content contents font fonts example examples"
        + " script scripts module tests test image artwork rest folder directory tool manual book repository repo headers samples icons icon sounds graphics plugin theme app application game extension driver function functions class macro macros routine routines"
        + " implementation website site wiki page picture photograph photo photos pictures drawing specification schema dataset database model models collection framework engine crate gem kernel firmware game bindings wrapper port"
        + " programm bibliothek quelltext quellcode projekt dateien datei software dokumentation logiciel programme bibliothèque fichier fichiers projet code programa biblioteca archivo archivos proyecto código документация программа проект код библиотека"
        + " programs libraries tools modules packages");

    /// <summary>Of which there are many: only "the libraries" are those of the work.</summary>
    public static SmallSet Kinds { get; } = Set("programs libraries tools modules packages programme drivers plugins applications software code");

    /// <summary>Parts of the work, however many.</summary>
    private static readonly SmallSet pieces = Set("files parts portions sections headers");

    private static readonly SmallSet definite = Set("the these our all its their both die der das den les los las le la il lo i");
    private static readonly SmallSet indefinite = Set("a an any each every some no most many other another such ein eine einer un une una unos unas kein keine another's original");
    public static SmallSet Copulas { get; } = Set("is are was as be ist sind est sont es son");
    public static SmallSet Allowances { get; } = Set("may can are must agree should accept");
    private static readonly SmallSet participles = Set("licensed released distributed available published provided covered governed dual distribuée distribué publié publiée distribuido distribuida steht stehen darf dürfen kann können peut peuvent puede pueden può possono pode podem は uses inherits comes may can");

    /// <summary>What programs about licenses speak of.</summary>
    private static readonly SmallSet others = Set("package packages component components dependency dependencies code project repository module file files artifact crate gem library libraries header");
    private static readonly SmallSet anyOf = Set("the a an your that");
    private static readonly SmallSet parts = Set("component dependency artifact");
    private static readonly uint @this = Word.Of("this");
    private static readonly uint you = Word.Of("you");
    private static readonly uint licensing = Word.Of("licensing");
    private static readonly uint your = Word.Of("your");

    /// <summary>Whether a license is named in a sentence that says nothing of the work at hand.</summary>
    /// <param name="text">What <paramref name="prose"/> was read from.</param>
    public static bool IsMissing(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        var start = AboutSentence.SentenceStart(prose, mention.Start);
        if (OthersStatement.IsInParentheses(prose, start, mention.Start) || OthersStatement.IsReported(prose, start, mention.Start) || OthersStatement.IsPurpose(prose, start, mention) || ForeignClause.Is(prose, start, mention))
        {
            return true;
        }

        if (!IsJudged(prose, start, mention.End) || IsFragment(prose, start, mention.Start) || IntroducedList.Has(prose, mention.Start) || MentionContext.IsChosen(prose, mention.Start))
        {
            return false;
        }

        if (OthersStatement.IsAsked(prose, start, mention.Start) || OthersStatement.IsAttribute(prose, start, mention.Start))
        {
            return true;
        }

        var verb = VerbOf(prose, start, mention.Start);
        return !IsOwn(prose, start, mention.Start) && !(verb > start && ((verb - start <= LongestSubject && NamedWork.IsFirst(prose, text, start)) || NamedWork.IsNamed(prose, text, start, verb)));
    }

    /// <summary>'Package is licensed under …', "code under the GPL must": what a program says of something else, in a string of its code.</summary>
    public static bool IsOfWhatever(Prose prose, int start) =>
        others.Contains(prose.At(start)) || (others.Contains(prose.At(start + 1)) && (anyOf.Contains(prose.At(start)) || (prose.Is(start, @this) && parts.Contains(prose.At(start + 1)))));

    /// <summary>A sentence in a comment that says nothing of the work at hand, and names what the file has not named before.</summary>
    public static bool IsRemark(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        var start = AboutSentence.SentenceStart(prose, mention.Start);
        var verb = VerbOf(prose, start, mention.Start);
        return verb > start && IsJudged(prose, start, mention.End) && !IsFragment(prose, start, mention.Start) && !IsOwn(prose, start, mention.Start) && !NamedWork.IsNamed(prose, text, start, verb);
    }

    /// <summary>Only a sentence in a language whose words are known here.</summary>
    private static bool IsJudged(Prose prose, int start, int end)
    {
        for (var place = start; place < end; place++)
        {
            if (common.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A title, a field, an item: no sentence, or one that begins with the license.</summary>
    private static bool IsFragment(Prose prose, int start, int end)
    {
        if (prose.At(end - 1) is ProseWord.Colon or ProseWord.Equal or ProseWord.Bar or ProseWord.Slash or ProseWord.Address || prose.Has(end, ProseMark.Opened))
        {
            return true;
        }

        var words = 0;
        for (var place = start; place < end; place++)
        {
            words += ProseWord.IsWord(prose.At(place)) && prose.At(place) != ProseTerms.The ? 1 : 0;
        }

        return words == 0;
    }

    /// <summary>Where the subject ends: "is", "released"; the first word of the sentence where nothing of the kind follows.</summary>
    private static int VerbOf(Prose prose, int start, int end)
    {
        var place = start;
        while (place < end && !Copulas.Contains(prose.At(place)) && !participles.Contains(prose.At(place)))
        {
            place++;
        }

        return place < end ? place : start;
    }

    public static bool HasCopula(Prose prose, int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            if (Copulas.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsOwn(Prose prose, int start, int end)
    {
        var (opens, titled) = (true, true);
        for (var place = start; place < end; place++)
        {
            var word = prose.At(place);
            opens &= !ProseWord.IsWord(word) || openers.Contains(word) || prefixes.Contains(word);
            titled &= !ProseWord.IsWord(word) || prose.Has(place, ProseMark.Capital);
            if (titled && word == ProseTerms.License)
            {
                return true; // An item of a list: "* Apache License, Version 2.0 or * MIT license".
            }

            if (Own.Contains(word) || prose.Has(place, ProseMark.Code) || word == ProseWord.Slash || (opens && openers.Contains(word)))
            {
                return true;
            }

            if (word == licensing && prose.Is(place - 1, ProseTerms.The))
            {
                return true; // "the licensing terms for GTK, the GNU LGPL, allow"
            }

            if ((word == you && Allowances.Contains(prose.At(place + 1))) || word == your)
            {
                return true;
            }

            if (works.Contains(word) && !openSource.Contains(prose.At(place - 1)) && IsDefinite(prose, place, start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The tools", "source code", "Foo library"; not "a library", and not "libraries".</summary>
    private static bool IsDefinite(Prose prose, int place, int start)
    {
        var before = place - 1;
        while (before >= start && place - before <= LongestOpening && ProseWord.IsWord(prose.At(before)) && !definite.Contains(prose.At(before)) && !indefinite.Contains(prose.At(before)))
        {
            before--;
        }

        if (pieces.Contains(prose.At(place)))
        {
            return true;
        }

        return before >= start && indefinite.Contains(prose.At(before)) ? false : !Kinds.Contains(prose.At(place)) || (before >= start && definite.Contains(prose.At(before)));
    }

    private static SmallSet Set(string words) => new(Word.Each(words));
}
