namespace Gangway.Kernels.Licenses;

/// <summary>A license found in a text, before it is weighed against its neighbors.</summary>
/// <param name="Start">First word of the prose.</param>
/// <param name="End">First word behind it.</param>
/// <param name="Match">What is reported of it.</param>
/// <param name="Family">Licenses of one name; a version told anywhere stands for those who leave it out.</param>
/// <param name="IsVersioned">Tells its version, or needs none.</param>
/// <param name="IsFirm">Tells "only" or "or later", or is no license of which that is said.</param>
/// <param name="IsPointer">Only sends the reader to a text.</param>
/// <param name="IsAddress">Named by the address of its text only.</param>
/// <param name="IsKnown">A text, passage, tag or field: not a name in prose.</param>
internal readonly record struct Finding(int Start, int End, LicenseMatch Match, string Family, bool IsVersioned, bool IsFirm, bool IsPointer, bool IsAddress, bool IsKnown)
{
    public string Expression => Match.Expression;
}
