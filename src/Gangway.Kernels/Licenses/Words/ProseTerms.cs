using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Words;

/// <summary>The words by which prose puts something under a license, in the spelling that <see cref="ProseReader"/> gives them.</summary>
internal static class ProseTerms
{
    public static readonly uint License = Word.Of("license");
    public static readonly uint Licensed = Word.Of("licensed");
    public static readonly uint Version = Word.Of("version");
    public static readonly uint V = Word.Of("v");
    public static readonly uint Or = Word.Of("or");
    /// <summary>"or" between licenses.</summary>
    public static readonly SmallSet Ors = Set("or oder ou o oppure или либо lub nebo eller 或 ま 또");

    /// <summary>"or" between versions.</summary>
    public static readonly SmallSet Alternative = Set("or ou oder o soit 或 oppure либо или lub nebo eller か ま あ も 또");

    public static readonly uint And = Word.Of("and");
    public static readonly uint With = Word.Of("with");
    public static readonly uint Only = Word.Of("only");
    public static readonly uint No = Word.Of("no");
    public static readonly uint Not = Word.Of("not");
    public static readonly uint Any = Word.Of("any");
    public static readonly uint All = Word.Of("all");
    public static readonly uint The = Word.Of("the");
    public static readonly uint Of = Word.Of("of");
    public static readonly uint Inc = Word.Of("inc");
    public static readonly uint Either = Word.Of("either");
    public static readonly uint Except = Word.Of("except");

    /// <summary>By somebody, before it counts.</summary>
    public static readonly SmallSet Accepted = Set("accepted approved");

    /// <summary>What "2-clause BSD" counts.</summary>
    public static readonly SmallSet Clauses = Set("clause clauses paragraph paragraphs point points");

    private static readonly uint licence = Word.Of("licence");
    private static readonly uint licences = Word.Of("licences");
    private static readonly uint licenses = Word.Of("licenses");
    private static readonly uint licenced = Word.Of("licenced");
    private static readonly uint misspelled = Word.Of("lisence");
    private static readonly uint misspelledToo = Word.Of("liscense");

    /// <summary>"2 or later", "2 and above", "any newer version".</summary>
    public static readonly SmallSet Later = Set("recente recentes ultérieure ultérieures postérieure späteren spätere neueren neuere neuer höheren höher später supérieure récente posterior posteriores superiores successiva successive поздней późniejszych 后 後 후 更 以 later newer above higher greater subsequent upper newest latest after further following plus up onwards onward beyond superior");

    public static readonly SmallSet Versions = Set("version versions v ver vers rev revision release versión versione versie fassung versão версии версия wersji wersja 第 ン 전");

    /// <summary>Of a program that prints a notice line by line: puts("either version 2 of the License, or"); puts("(at your option) any later version.").</summary>
    private const string Calls = "puts print println printf fprintf echo append str cout endl";

    public static readonly SmallSet Printing = Set(Calls);

    /// <summary>What stands between the name of a license and its version.</summary>
    public static readonly SmallSet BeforeVersion = Set("as published by the free software foundation inc fsf either of gnu license agreement document public gpl lgpl agpl fdl"
        + " gfdl terms its in at under apl mpl epl cpl cddl general your choice which is foundations only w " + Calls + " a conditions distributed available using s telle que publiée par la soit wie von der die veröffentlicht herausgegeben veröffentlichten publicada por ya sea bien en su según come pubblicata dalla le de o weitergeben und modifizieren verändern entweder gemäß weiterverbreiten fundación para el libre como fundação do livre na pela опубликованной фондом свободного программного обеспечения 条 款 條 バ ー ジ ョ 버 wydanej przez fundację wolnego oprogramowania według");

    /// <summary>What stands between a version and what is said of it.</summary>
    public static readonly SmallSet AfterVersion = Set("of the license gnu general public lesser library affero as published by free software foundation inc fsf dated date june february july march november october"
        + " april may august gpl lgpl at your option choice in its agreement january this that clearly de la licence der lizenz licencia licenza licença da della лицензии tej licencji 版 本 foundation veröffentlichten " + Calls);

    /// <summary>"(at your option)" and its like, between "or" and "later".</summary>
    public static readonly SmallSet Option = Set("at your option any the a if you that more was published which prefer version versions v ver its all alternatively choice their our my users optionally then also as of"
        + " discretion wish want like preference choosing election choose opt s user in one release releases versión versione versie fassung fassungen à votre gré toute toutes nach ihrer wahl jeder jede jedweder su elección cualquier sua propria scelta qualsiasi une die whichever encore choix twojego wyboru którejś z według 는 그 이 seu critério versão версии qualquer qualunque qualsivoglia по вашему выбору любой более 希 望 に よ っ り て あ る い は そ れ 他 な た の 選 択 し く 由 你 您 根 据 的 选 择 任 何 版 本 mais " + Calls);

    private static readonly uint one = Word.Of("one");
    private static readonly uint two = Word.Of("two");
    private static readonly uint three = Word.Of("three");
    private static readonly uint first = Word.Of("一");
    private static readonly uint second = Word.Of("二");
    private static readonly uint third = Word.Of("三");

    /// <summary>"version two", 第三版.</summary>
    public static uint Spelled(uint word) => word == one || word == first ? ProseWord.Number(1, 0, 0, false) : word == two || word == second ? ProseWord.Number(2, 0, 0, false) : word == three || word == third ? ProseWord.Number(3, 0, 0, false) : word;

    /// <summary>"Lizenz: MIT".</summary>
    public static readonly SmallSet Fields = Set("lizenz lizenzen licencia licença licenza licencja лицензия");

    /// <summary>What <see cref="Canonical"/> and <see cref="Spelled"/> give another spelling.</summary>
    public static readonly SmallSet Respelled = Set("licence licences licenses licenced lisence liscense one two three");

    /// <summary>"License:" that opens a line, and ends what stands above it.</summary>
    public static bool IsField(Prose prose, int place) => prose.Has(place, ProseMark.Line) && prose.Is(place, License) && prose.Is(place + 1, ProseWord.Colon);

    private static SmallSet Set(string words) => new(Word.Each(words));

    /// <summary>One spelling of "license".</summary>
    public static uint Canonical(uint word) =>
        word == licence || word == licences || word == licenses || word == misspelled || word == misspelledToo ? License : word == licenced ? Licensed : word;
}
