using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>
/// What somebody says who permits, limits or refuses the use of a work, whatever the license: "may be freely copied", "as long as this notice
/// remains intact", "without written permission". One wording proves little; <see cref="LawReader"/> adds up those that stand together.
/// </summary>
internal static class TermsPhrases
{
    /// <summary>What a wording says: wordings of one meaning count once.</summary>
    /// <param name="Meaning">From 0, below 64.</param>
    /// <param name="Weight">From 1 to 3; 0 for none.</param>
    public readonly record struct Phrase(int Meaning, int Weight);

    /// <summary>Of each meaning the weight, then its wordings; {a|b} stands for each of its words, USE for a word of use.</summary>
    internal const string Meanings = """
        2 USE , USE; USE {and|or} USE; USE , {and|or} USE; USE / USE; USE and / or USE
        1 may be USE; may USE; can be USE; can USE; may not be USE; may not USE; must not be USE; not be USE; do not USE; {may|can} only USE; only be USE; if you USE
        3 freely USE; USE freely; freely {distributable|available|given}; may be freely; be freely
        2 free to USE; free to be USE; free for {personal|commercial|any|all|non|noncommercial|private|academic|educational}; is free for
        3 permission to {USE|link|make|permit}; authorize the; license to {USE|make}; {right|rights} to USE; {permitted|allowed|licensed|authorized|welcome|granted|given} to USE
        2 permission {is|given|granted}; {is|are} granted; is hereby granted; hereby grants; grants you; you are granted; {give|gives|have|with|by} permission; give you permission; {is|are} permitted; is allowed; allowed to {do|link|combine}
        2 for any {purpose|purposes|use|legal|lawful}; for all purposes; for any non; in any {way|manner} you; any way you; {whatever|however|anywhere|anything} you; whatever purpose; do what you; do anything; as you {wish|like|please|want|see}; for whatever; as necessary
        2 free of {charge|charges}; without {fee|charge|payment|licensing}; without a fee; royalty free; no {charge|fee|royalty}; at no cost
        2 source {and|or} binary; with or without {modification|modifications|modifying|changes}; in whole or in part; in {source|binary|compiled} form; binary forms; object code; unmodified form
        2 commercial or {non|personal|private|otherwise|not}; non commercial; commercial {use|usage|purposes|purpose|products|projects|applications|product|software|gain|distribution|redistribution}; {personal|private|noncommercial|internal|educational} use; personal and; commercially {or|and}; educational {purposes|and}; {evaluation|research} purposes; whether commercial; for {profit|sale}; make money
        2 {copyright|license} {notice|notices}; {this|these} {notice|notices}; this permission notice; original copyright; copyright {message|statement|information|header}; {this|the} copyright
        1 this {header|comment|disclaimer|paragraph|message}; header lines; {these|the|author} credits
        2 {remain|remains|left|kept} {intact|attached|unchanged}; {is|are|be} {retained|preserved}; in all copies; {appear|appears} in all; appears unchanged; {not|be} removed; do not remove; not remove; not altered; its entirety; must {retain|reproduce|include|display|appear}; must be {included|reproduced}
        1 {provided|providing} {that|this|the|you|credit}; {as|so} long as; on condition; {on|under} the condition; only if; subject to; permitted provided; following {conditions|terms}
        2 {give|given|giving|proper|due|full} credit; credit {is|me|where|the}; the credit for; credits {are|to}; properly credited; original {author|authors}; author name; acknowledgment; acknowledgement; {is|be} acknowledged; attribution; its origin
        1 as is
        2 {no|any|implied} {warranty|warranties|warrantee|warrenty}; without {warranty|warranties|guarantee}; {no|any} {guarantee|guarantees|representation|representations}; {warranty|warranties} of any; {kind|sort} of warranty
        2 {express|expressed|explicit} or implied; expressed nor implied; either express; fitness for
        1 own risk; entire risk; {no|any} responsibility; responsibility for; held liable; not responsible; {be|not} liable; liable for
        3 special {exception|exceptions}; as an exception; exempted from; exception applies
        3 in compliance with; governing permissions; contents of this file; may be licensed; additional terms; terms additionally apply
        2 distributed in the hope; be useful ,
        2 link {this|the} {program|library|software|code|file}; linked with; resulting executable; combined work; independent module; to combine
        3 prior {written|permission|consent}; written {permission|consent|authorization|approval}; {express|explicit|expressed} permission; express written; without {permission|consent}; permission from; permission of the {author|authors|copyright|owner|publisher}
        2 trade {secret|secrets}; unpublished {proprietary|source|rights|work}; confidential {information|property|and}; and proprietary; proprietary {and|information|source|rights|software|material|license}; third {party|parties}
        2 {is|strictly} prohibited; {is|expressly} forbidden; not {allowed|permitted}; no rights; no right to
        3 without {limitation|restriction|restrictions}; no {restriction|restrictions}; no {additional|other} restrictions
        2 terms and conditions; terms of {use|service|agreement|your}; license terms; the terms of such; terms of the agreement; conditions of use; must agree
        3 {license|user|licensing|this} agreement; end user license; {this|the|commercial|software|public} license
        2 you {agree|accept}; by {using|downloading|installing}; agree to {the|be}; comply with
        2 intellectual property; copyright {law|laws|protection|holder|holders}; patent rights; {all|moral|property} rights; {reserves|reserve} {all|the|other}; export control; applicable law; copyrighted by; all other rights; violation of
        2 {derivative|derived} {work|works}; modified {version|versions|copies}; derivatives of; derivative form; larger work; {works|work} based
        2 redistribution {and|of|is}; redistributions of; distribution {is|and}; distribution of this; copying {and|or}; use of this {software|program|code|library|file|source|material|font|work|script}; commercial contract
        2 {military|weapons|surveillance}; law enforcement; nuclear {facility|power|weapons}
        2 public domain; {freeware|shareware|copyleft|donationware|careware|postcardware|beerware}; free software; open source {license|software}
        2 {許|许} {諾|可}; 授 {権|权|權}
        2 {版|著} {权|權}; 著 作 {権|权|權}
        1 {複|复|複} {製|制}; 拷 {贝|貝}
        1 再 配 布; 再 {頒|颁} 布; {分|散} {发|發|布}; 配 布; 再 分 发
        1 改 変; 修 改; 改 造
        1 {保|担} {証|证|保|證}; {無|无} {保|担}
        1 禁 止; 不 得
        1 {責|责} 任
        1 {無|免} {償|费|費}; {商|営} {业|用|利|業}
        1 this {software|code|program|source|library|script|font|fonts|work|material|package|file|document|module|product|documentation|component|image|images|data|project|piece|example|sample|manual|page|template}; these {fonts|files|images|programs|icons|sources|routines|materials|modules}; the {software|program}; source code
        """;

    private const int Slots = 1024;
    private const string Use = "USE";

    /// <summary>What is done with a work.</summary>
    private static readonly uint[] uses = Word.Each("use used using copy copied copying modify modified modifying modification distribute distributed distributing distribution redistribute redistributed redistributing redistribution reproduce reproduced reproducing"
        + " sell sold publish published sublicense adapt adapted duplicate duplicated transmit transmitted disclose disclosed incorporate incorporated reuse reused convey rewrite resell reprint");

    private static readonly SmallSet isUse = new(uses);
    private static readonly Wording?[] byFirst = Read(); // by the word each begins with; no framework's table, which would be compiled at run time

    /// <param name="Rest">What may stand at each place behind the first; null for a word of use.</param>
    /// <param name="Next">Another in the same slot.</param>
    private sealed record Wording(uint First, uint[]?[] Rest, Phrase Phrase, Wording? Next);

    /// <summary>What is said at a place; of several the weightiest, and nothing with the weight 0.</summary>
    public static Phrase At(Prose prose, int place)
    {
        var found = default(Phrase);
        var word = prose.At(place);
        for (var wording = byFirst[word % Slots]; wording is not null; wording = wording.Next)
        {
            if (wording.First == word && wording.Phrase.Weight > found.Weight && Follows(prose, place + 1, wording.Rest))
            {
                found = wording.Phrase;
            }
        }

        return found;
    }

    /// <summary>Sets the bit of each word that a wording begins with, by its lowest sixteen bits.</summary>
    public static void MarkFirst(ulong[] bits)
    {
        foreach (var slot in byFirst)
        {
            for (var wording = slot; wording is not null; wording = wording.Next)
            {
                bits[(ushort)wording.First / 64] |= 1UL << (int)(wording.First % 64);
            }
        }
    }

    private static bool Follows(Prose prose, int place, uint[]?[] rest)
    {
        foreach (var words in rest)
        {
            var word = prose.At(place++);
            if (words is null ? !isUse.Contains(word) : !words.Holds(word))
            {
                return false;
            }
        }

        return true;
    }

    private static Wording?[] Read()
    {
        var slots = new Wording?[Slots];
        var meaning = 0;
        foreach (var line in Meanings.Split('\n'))
        {
            var phrase = new Phrase(meaning++, line[0] - '0');
            foreach (var wording in line[2..].TrimEnd().Split("; "))
            {
                Add(wording.Split(' '), phrase, slots);
            }
        }

        return slots;
    }

    private static void Add(string[] words, Phrase phrase, Wording?[] slots)
    {
        var rest = new uint[]?[words.Length - 1];
        for (var place = 0; place < rest.Length; place++)
        {
            rest[place] = words[place + 1] == Use ? null : Alternatives(words[place + 1]);
        }

        foreach (var first in Alternatives(words[0]))
        {
            ref var slot = ref slots[first % Slots];
            slot = new(first, rest, phrase, slot);
        }
    }

    private static uint[] Alternatives(string word)
    {
        var found = Array.ConvertAll(word.Trim('{', '}').Split('|'), one => one switch { "," => ProseWord.Comma, "/" => ProseWord.Slash, _ => ProseTerms.Canonical(Word.Of(one)) });
        if (!word.Contains(Use, StringComparison.Ordinal))
        {
            return found;
        }

        var all = new uint[found.Length + uses.Length];
        found.CopyTo(all, 0);
        uses.CopyTo(all, found.Length);
        return all;
    }
}
