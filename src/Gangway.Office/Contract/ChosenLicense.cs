namespace Gangway.Office.Contract;

/// <summary>One license a component is used under, after alternatives were chosen from.</summary>
/// <param name="Id">SPDX id.</param>
/// <param name="Exception">SPDX exception id; null where none is attached.</param>
public readonly record struct ChosenLicense(string Id, string? Exception)
{
    public override string ToString() => Exception is null ? Id : $"{Id} WITH {Exception}";
}
