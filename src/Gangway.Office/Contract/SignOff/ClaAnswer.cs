namespace Gangway.Office.Contract.SignOff;

/// <summary>What the register says of an address on a day.</summary>
/// <param name="Agreement">That it rests on; null where none comes near.</param>
public sealed record ClaAnswer(ClaVerdict Verdict, Agreement? Agreement)
{
    public bool IsCovered => Verdict is ClaVerdict.Covered or ClaVerdict.CoveredByDomain;
}
