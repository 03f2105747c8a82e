namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Words that say nothing about licenses by themselves, and those that frame a license's name.</summary>
internal static class RuleWordKinds
{
    private static readonly HashSet<ulong> hollow = Digests(
        "the of and or to in an is are be been being was were this that these those it its by for with from on at as not no any all such other you your yours we our "
        + "us they their them he his she her i me my may can could will would shall should must have has had do does did if so than then which who whom whose "
        + "when where how why what there here use used using uses user users file files see also more most less out into onto over under up down off only just same "
        + "each every some many one two three new get set make made let but because while about after before between both either neither nor own through until "
        + "code source version data name names text line lines list type value values int char void string return static function public private class const struct "
        + "c h s t x d e www http https com org net html php txt info please further note");

    private static readonly HashSet<ulong> versions = Digests("version versions v");
    private static readonly HashSet<ulong> licenses = Digests("license licence");
    private static readonly HashSet<ulong> titles = Digests("public general software free open source documentation document");

    public static RuleWordKind Of(ulong digest, bool isSlight, bool isNumber) =>
        (isSlight ? RuleWordKind.Slight : hollow.Contains(digest) ? RuleWordKind.None : RuleWordKind.Telling)
        | (isNumber ? RuleWordKind.Number : RuleWordKind.None)
        | (versions.Contains(digest) ? RuleWordKind.Version : RuleWordKind.None)
        | (licenses.Contains(digest) ? RuleWordKind.License : RuleWordKind.None)
        | (titles.Contains(digest) ? RuleWordKind.Title : RuleWordKind.None);

    private static HashSet<ulong> Digests(string words) => [.. words.Split(' ').Select(RuleWords.DigestOf)];
}
