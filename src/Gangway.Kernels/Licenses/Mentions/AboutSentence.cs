using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>
/// Tells a sentence that says something about a license from one that puts something under it: a question, a comparison, what such a license
/// does, what was, what may not be done with works of that kind. Looks a bounded number of words to both sides.
/// </summary>
internal static class AboutSentence
{
    private const int Lookback = 14;
    private const int Lookahead = 40;
    private const int LongestKind = 8;
    private const int LongestMove = 6;

    /// <summary>What a license does by itself. Not "applies", "covers", "governs": so it is put upon a work.</summary>

    private static readonly SmallSet copulas = new(Word.Each("is are was were would can could should must might"));
    private static readonly SmallSet judged = new(Word.Each("refused rejected denied forbidden blocked banned accepted allowed permitted fine ok okay excluded skipped ignored flagged prohibited"));
    private static readonly SmallSet determiners = new(Word.Each("this the these all our its their my your that following said such both"));
    private static readonly SmallSet opens = new(Word.Each("to if when whenever whether whoever because who before example"));
    private static readonly SmallSet negatable = new(Word.Each("can may must should do does is are will need"));
    private static readonly SmallSet indefinite = new(Word.Each("a an any each every"));
    private static readonly SmallSet finite = new(Word.Each("is are"));
    private static readonly SmallSet dependencies = new(Word.Each("dependencies dependency"));
    private static readonly SmallSet bridges = new(Word.Each("that which is are was were been being licensed license released distributed covered available published provided by under the terms of conditions one a any or"
        + " either and not only"));

    private static readonly SmallSet governing = new(Word.Each("under by with per unter sous bajo"));
    private static readonly SmallSet moves = new(Word.Each("changed change changes moves moved move switched switch relicensed migrated migrate converted transition transitioned relicensing moving switching changing"));
    private static readonly SmallSet looks = new(Word.Each("looked looking think thinking considered considering why choosing discussed discuss discusses evaluated"));
    private static readonly SmallSet times = new(Word.Each("once formerly previously"));
    private static readonly uint from = Word.Of("from");
    private static readonly uint used = Word.Of("used");
    private static readonly uint to = Word.Of("to");
    private static readonly uint be = Word.Of("be");
    private static readonly uint must = Word.Of("must");
    private static readonly uint cannot = Word.Of("cannot");
    private static readonly SmallSet nows = new(Word.Each("now currently today jetzt"));
    private static readonly SmallSet needs = new(Word.Each("requires require depends dependencies requirements recommends suggests"));
    private static readonly SmallSet things = new(Word.Each("plate plates key keys checker checkers scanner scanners picker chooser detector manager"));
    private static readonly SmallSet advice = new(Word.Each("propose proposes proposed proposal recommend recommends recommended suggest suggested pick plan planned planning"));
    private static readonly SmallSet takings = new(Word.Each("from into with by of to for against on"));
    /// <summary>"the mpg123 project", "derived from the example 4.0 project": the number counts nothing.</summary>
    private static readonly SmallSet singles = new(Word.Each("project program library package software code work component tool module driver plugin application file"));
    private static readonly SmallSet uncountable = new(Word.Each("code software"));
    private static readonly SmallSet many = new(Word.Each("programs libraries components packages tools projects modules drivers plugins applications headers"));
    private static readonly SmallSet marks = new(Word.Each("header headers notice notices badge"));
    private static readonly uint @this = Word.Of("this");
    private static readonly uint prefer = Word.Of("prefer");
    private static readonly uint which = Word.Of("which");
    private static readonly uint that = Word.Of("that");
    private static readonly uint means = Word.Of("means");
    private static readonly uint are = Word.Of("are");
    private static readonly uint under = Word.Of("under");
    private static readonly uint inspired = Word.Of("inspired");
    private static readonly uint q = Word.Of("q");
    private static readonly SmallSet latest = new(Word.Each("last first only"));
    private static readonly SmallSet persons = new(Word.Each("you one we they anyone users everyone"));
    private static readonly uint one = Word.Of("one");
    private static readonly uint so = Word.Of("so");
    private static readonly SmallSet copulasPast = new(Word.Each("was were"));

    /// <summary>Whether the sentence around a license that it names speaks about it.</summary>
    public static bool Is(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        var start = SentenceStart(prose, mention.Start);
        return IsWhatFollows(prose, mention, start) || (things.Contains(prose.At(mention.End)) && !prose.Has(mention.End, ProseMark.Line)) || IsMarked(prose, mention, start) || (many.Contains(prose.At(mention.End)) && !prose.Has(mention.End, ProseMark.Line) && takings.Contains(prose.At(mention.Start - 1))) || IsAnswer(prose, text, mention.Start) || IsQuestion(prose, text, mention.End) || LicenseSubject.IsSubject(prose, text, mention, start) || IsPast(prose, mention.Start, start) || IsOfAKind(prose, text, mention, start) || SentenceMood.IsUnreal(prose, mention.Start, start);
    }

    /// <summary>"Under the GPL, you must offer the source".</summary>
    private static bool IsWhatFollows(Prose prose, Mention mention, int sentence) =>
        prose.Is(sentence, under) && mention.Start - sentence <= 2 && prose.Is(mention.End, ProseWord.Comma) && persons.Contains(prose.At(mention.End + 1));

    /// <summary>"comes from a GPLv3 project": one of many, and no predicate.</summary>
    public static bool IsOfAnother(Prose prose, Mention mention)
    {
        var noun = prose.Is(mention.End, ProseTerms.Licensed) ? mention.End + 1 : mention.End;
        return indefinite.Contains(prose.At(mention.Start - 1)) && LicenseSubject.Kinds.Contains(prose.At(noun)) && !prose.Has(noun, ProseMark.Line) && takings.Contains(prose.At(mention.Start - 2));
    }

    /// <summary>"heap.c carries a GPL header".</summary>
    private static bool IsMarked(Prose prose, Mention mention, int sentence)
    {
        var noun = prose.Is(mention.End, ProseTerms.License) ? mention.End + 1 : mention.End;
        return marks.Contains(prose.At(noun)) && !prose.Has(noun, ProseMark.Capital) && (indefinite.Contains(prose.At(mention.Start - 1)) || prose.Is(mention.Start - 1, ProseTerms.The) || takings.Contains(prose.At(mention.Start - 1))) && ProseWord.IsWord(prose.At(mention.Start - 2)) && mention.Start - 2 >= sentence
            && !prose.Is(sentence, @this);
    }

    /// <summary>"Which one is it? (GPL-2.0-only, …)".</summary>
    private static bool IsAnswer(Prose prose, ReadOnlySpan<byte> text, int start) =>
        prose.Has(start, ProseMark.Opened) && prose.Is(start - 1, ProseWord.Stop) && text[prose[start - 1].Start] == '?';

    /// <summary>"Code under the GPL cannot be accepted": what is refused right behind the name.</summary>
    public static bool IsRefused(Prose prose, Mention mention)
    {
        var place = mention.End;
        while (place < mention.End + 3 && (LicenseSubject.Kinds.Contains(prose.At(place)) || prose.Is(place, ProseTerms.License) || prose.Is(place, ProseTerms.Licensed)) && !prose.Has(place, ProseMark.Paragraph))
        {
            place++;
        }

        return !prose.Has(place, ProseMark.Paragraph) && (prose.Is(place, cannot) || (copulas.Contains(prose.At(place)) && judged.Contains(prose.At(place + 1))) || (negatable.Contains(prose.At(place)) && prose.Is(place + 1, ProseTerms.Not)));
    }

    /// <summary>"MIT, BSD and Apache-2.0 are fine": the list that the sentence is about.</summary>
    /// <param name="first">Of the list.</param>
    /// <param name="last">Of the list.</param>
    public static bool AreSubject(Prose prose, Mention first, Mention last) =>
        prose.Is(last.End, are) && !prose.Has(last.End, ProseMark.Capital) && OpensWithNames(prose, SentenceStart(prose, first.Start), first.Start) && !LicenseSubject.SpeaksOfOwn(prose, last.End);

    private static bool OpensWithNames(Prose prose, int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            if (!prose.Has(place, ProseMark.Capital) && prose.At(place) != ProseWord.Comma && prose.At(place) != ProseTerms.And && prose.At(place) != ProseTerms.Or)
            {
                return false;
            }
        }

        return true;
    }

    public static int SentenceStart(Prose prose, int place)
    {
        var start = place;
        while (start > 0 && place - start < Lookahead && (!prose.Has(start, ProseMark.Paragraph) || MentionContext.Introduces(prose, start - 1)) && !prose.Is(start - 1, ProseWord.Stop) && !StatementStart.Is(prose, start))
        {
            start--;
        }

        return start;
    }

    private static bool IsQuestion(Prose prose, ReadOnlySpan<byte> text, int end)
    {
        for (var place = end; place < end + Lookahead && place < prose.Count && !prose.Has(place, ProseMark.Paragraph); place++)
        {
            if (prose.Is(place, ProseWord.Stop))
            {
                var mark = prose[place].Start;
                return text[mark] == '?' && mark > 0 && (char.IsAsciiLetterOrDigit((char)text[mark - 1]) || text[mark - 1] is (byte)')' or (byte)'"' or (byte)'\''); // Not the "$?" of a shell.
            }
        }

        return false;
    }

    /// <summary>"was once under", "used to be distributed under", "changed from the GPL", "we looked at".</summary>
    private static bool IsPast(Prose prose, int start, int sentence)
    {
        var before = prose.Is(start - 1, ProseTerms.The) ? start - 2 : start - 1;
        for (var place = start - 1; place >= sentence && start - place <= Lookback; place--)
        {
            var word = prose.At(place);
            if (word == ProseWord.Semicolon || nows.Contains(word))
            {
                return false; // "was once under the GPL; it is now under".
            }

            if (copulasPast.Contains(word) && prose.Is(place + 1, under))
            {
                return true; // "before version 2 it was under"
            }

            if (word == under && latest.Contains(prose.At(place - 2)) && (prose.Is(place - 1, one) || prose.Is(place - 1, ProseTerms.Version)))
            {
                return true; // "was the last one under".
            }

            if (word == inspired || (word == means && !IsGrantBetween(prose, place, start)) || (advice.Contains(word) && !MentionContext.IsChosen(prose, start)) || (place == sentence && (word == prefer || (word == q && prose.Is(place + 1, ProseWord.Colon)))))
            {
                return true;
            }

            if (copulasPast.Contains(word) && (prose.Is(place - 1, which) || prose.Is(place - 1, that)) && !prose.Is(place + 2, ProseTerms.With))
            {
                return true; // "versions before 3.0, which were under"
            }

            if ((times.Contains(word) && copulasPast.Contains(prose.At(place - 1))) || (word == used && prose.Is(place + 1, to) && prose.Is(place + 2, be)) || (needs.Contains(word) && prose.Is(place + 1, ProseWord.Colon)) || (looks.Contains(word) && !IsGrantBetween(prose, place, start))
                || (moves.Contains(word) && prose.Is(before, from) && before - place <= LongestMove))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGrantBetween(Prose prose, int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            if (prose.Is(place, ProseTerms.Licensed) || governing.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "Software licensed under the GPL may …", "to distribute code under the GPL", "no dependency is licensed under": works of that kind, none of
    /// them at hand. "This product includes software licensed under" is none of these.
    /// </summary>
    private static bool IsOfAKind(Prose prose, ReadOnlySpan<byte> text, Mention mention, int sentence)
    {
        var place = mention.Start - 1;
        var obliged = false;
        while (place >= sentence && mention.Start - place <= LongestKind && bridges.Contains(prose.At(place)) | prose.Is(place, be) | prose.Is(place, ProseWord.Colon) && !LicenseSubject.Kinds.Contains(prose.At(place)))
        {
            obliged |= prose.Is(place, be) && prose.Is(place - 1, must);
            place = obliged ? place - 2 : place - 1;
        }

        if (place < sentence || place == mention.Start - 1 || !LicenseSubject.Kinds.Contains(prose.At(place)))
        {
            return false;
        }

        if (dependencies.Contains(prose.At(place)) || (finite.Contains(prose.At(place - 1)) && prose.Is(place - 2, so)) || prose.Is(place - 1, ProseTerms.No) || (ProseWord.IsNumber(prose.At(place - 1)) && !singles.Contains(prose.At(place))))
        {
            return true; // "12 files are licensed under".
        }

        if (indefinite.Contains(prose.At(place - 1)) && (finite.Contains(prose.At(place + 1)) || LicenseSubject.Deeds.Contains(prose.At(mention.End)) || LicenseSubject.IsDeed(prose, text, mention.End)))
        {
            return true; // "A component is licensed under", "a program under the GPL makes".
        }

        if (prose.Is(place - 1, ProseTerms.The) ? !obliged : determiners.Contains(prose.At(place - 1)) && !(prose.Is(place - 1, that) && uncountable.Contains(prose.At(place)) && ProseWord.IsWord(prose.At(place - 2))))
        {
            return false;
        }

        return obliged || opens.Contains(prose.At(sentence)) || (LicenseSubject.Modals.Contains(prose.At(mention.End)) && !prose.Has(mention.End, ProseMark.Paragraph));
    }
}
