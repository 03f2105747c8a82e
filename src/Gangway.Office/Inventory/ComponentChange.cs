namespace Gangway.Office.Inventory;

/// <summary>One package that two inventories have in common and say different things about.</summary>
/// <param name="Old">As the older one has it.</param>
/// <param name="New">As the newer one has it.</param>
public sealed record ComponentChange(Component Old, Component New)
{
    public bool Version => (Old.Version, Old.Constraint) != (New.Version, New.Constraint);

    /// <summary>True where another set of licenses is declared, also where only one of the two declares any.</summary>
    public bool License => !SameClaims();

    public bool Scope => Old.Scope != New.Scope;

    public bool Directness => Old.Directness != New.Directness;

    public bool IsAny => Version || License || Scope || Directness;

    private bool SameClaims()
    {
        if (Old.Declared.Length <= 1 && New.Declared.Length <= 1)
        {
            return Old.Declared.Length == New.Declared.Length
                && (Old.Declared.IsEmpty || (Old.Declared[0].Form, Old.Declared[0].Value) == (New.Declared[0].Form, New.Declared[0].Value));
        }

        return Old.Declared.Select(claim => (claim.Form, claim.Value)).ToHashSet().SetEquals(New.Declared.Select(claim => (claim.Form, claim.Value)));
    }
}
