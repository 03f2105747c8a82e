using Gangway.Office.Norms;

namespace Gangway.Office.Community.Expectations;

/// <summary>How strongly a sentence demands: its own words decide, the first kind that is found.</summary>
internal static class Strength
{
    private static readonly SaidPhrase Optional = SaidPhrase.Parse("optional|optionally|if it makes sense|可选|not required");
    private static readonly SaidPhrase Must = SaidPhrase.Parse(
        "must|required|requires|require|needs to|need to|needs|have to|has to|shall|mandatory|very important|make sure|ensure|always|必须|须|务必|不得|要求|禁止");

    private static readonly SaidPhrase Should = SaidPhrase.Parse("should|please|recommend*|encourag*|prefer*|expect*|pls|ask you|请|建议|推荐|最好|应");
    private static readonly SaidPhrase May = SaidPhrase.Parse("may|can|could|welcome|可以");

    public static Deontic? Of(string words) =>
        Optional.In(words) is not null ? Deontic.May
        : Must.In(words) is not null ? Deontic.Must
        : Should.In(words) is not null ? Deontic.Should
        : May.In(words) is not null ? Deontic.May
        : null;
}
