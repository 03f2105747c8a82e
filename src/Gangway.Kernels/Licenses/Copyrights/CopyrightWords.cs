namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>Words that tell a statement from speech about copyright.</summary>
internal static class CopyrightWords
{
    private static readonly CopyrightWordSet speech = Set(
        "notice notices holder holders owner owners law laws act license licenses licence licences and or in of to is are was were for on at statement statements info information"
        + " disclaimer disclaimers policy assignment assignments protection protected claim claims status terms term text texts year years date dates infringement permission permissions file files"
        + " line lines header headers interest interests material materials message messages string strings symbol sign label page this that these those as with if may must not no has"
        + " have does under treaties treaty right rights agreement agreements free management work works it its remains office doctrine section sections check checker checks"
        + " update updates tag tags field fields from so such applies issue issues violation violations exists attribution grant grants retained conditions condition restrictions template"
        + " details credits can cannot should shall will would be been than then when where which who whose also any all each other only appears because but do we you your"
        + " his her their our my headings comment comments block blocks banner footer boilerplate ownership registration extension exceptions exception compliance clause clauses enforcement"
        + " industry marks patent patents trademark trademarks trade subsisting covers lies belong notation format detection finder scanner finding expired expires "
        + " documentation document data metadata declaration declarations word words author's property element attribute parameter value option directive subject"
        + " warranty warranties liability legal limitations abuse reform theft clearance collecting societies society level portions related similar pd na n/a abandoned nobody gpl lgpl agpl bsd mit apache artistic public distributable commercial none unknown see"
        + " lisp code codes source html xml int char const var null true false void static object type self return default  cms plugin module  copyright copyrights copyrighted");

    /// <summary>Lower-case words that no name holds: behind them begins a sentence.</summary>
    private static readonly CopyrightWordSet sentence = Set(
        "is are was were this these those that under licensed licenced released distributed permission may can you unless used provided subject available everyone please has have must shall should will"
        + " cannot when which where see governed protected reserved redistribution redistributions free freely governs except without contains based use usage using it its they license licence covered "
        + " derived portions as");

    /// <summary>Words that begin the next thing a header says, whatever their case.</summary>
    private static readonly CopyrightWordSet openers = Set(
        "licensed licenced license licence released distributed permission redistribution redistributions unless everyone please warning disclaimer portions spdx-license-identifier confidential proprietary"
        + " version description file author author(s) authors: author: contact contributor(s): contributor: contributors: contact: maintainer maintainer: email: e-mail: created written modified revision revised purpose abstract title filename homepage website url"
        + " this these see use usage all warranty note note: todo unpublished subject export you history changes changelog license: licence: based derived redistributable verbatim $id: $id @author @license @version \\file \\author \\brief date: name: project: summary: for");

    private static readonly CopyrightWordSet abbreviations = Set(
        "inc ltd corp co jr sr dr prof st mr ms mrs univ dept inst bros intl llc no s.a e.v b.v n.v s.r.l s.p.a s.l d.o.o l.l.c l.p a.s z.s o.o u.s u.s.a u.k pty al ph.d m.d comp tech assoc found pvt k.k int etc esq");

    private static readonly CopyrightWordSet firms = Set(
        "inc inc. ltd ltd. limited corp corp. corporation company co. gmbh llc llc. l.l.c. ag s.a. sa sarl b.v. bv n.v. nv a/s as ab oy plc foundation university institute consortium authors contributors project team group community software technologies systems e.v. association society international");

    private static readonly string[] reservations =
        ["all rights re", "all right re", "alle rechte", "tous droits", "todos los derechos", "tutti i diritti", "some rights re", "no rights re", "all rights are re", "rights reserved", "todos os direitos", "wszelkie prawa", "все права"];

    /// <summary>The first word behind "copyright" where that is prose: "copyright notice".</summary>
    public static bool IsSpeech(ReadOnlySpan<char> word) => speech.Contains(word) || (word.EndsWith("'s") && speech.Contains(word[..^2]));

    /// <summary>What the law's texts call somebody who is not named.</summary>
    public static bool IsRole(ReadOnlySpan<char> word) => word is "author" or "Author" or "software" or "Software" or "licensor" or "Licensor" or "program" or "Program" or "creator";

    public static bool BeginsSentence(ReadOnlySpan<char> word) => sentence.Contains(word);

    public static bool OpensOther(ReadOnlySpan<char> word) => openers.Contains(word.TrimEnd(".,"));

    public static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        word.Length == 1 ? char.IsUpper(word[0]) : abbreviations.Contains(word) || (word.Length == 3 && word[1] == '.') || (word.Length is 2 or 3 && char.IsUpper(word[0]) && word[1] is '-');

    public static bool IsFirm(ReadOnlySpan<char> word) => firms.Contains(word.TrimEnd(','));

    public static bool IsReservation(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || !MayReserve(text[0], text[1]))
        {
            return false;
        }

        if (text.TrimEnd(' ') is "All" or "all" or "ALL" or "All Rights" or "All rights" or "ALL RIGHTS" or "all rights")
        {
            return true; // the line breaks here
        }

        foreach (var reservation in reservations)
        {
            if (text.StartsWith(reservation, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first two letters turn away nearly every word.</summary>
    private static bool MayReserve(char first, char second) => (first | 0x20) switch
    {
        'a' => second is 'l' or 'L',
        't' => second is 'o' or 'O' or 'u' or 'U',
        's' or 'n' => second is 'o' or 'O',
        'r' => second is 'i' or 'I',
        'w' => second is 's' or 'S',
        _ => first is 'в' or 'В',
    };

    private static CopyrightWordSet Set(string words) => new(words.Split(' '));
}
