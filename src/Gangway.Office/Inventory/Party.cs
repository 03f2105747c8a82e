namespace Gangway.Office.Inventory;

/// <summary>A person or an organization that an SBOM names; at least one of the two is known.</summary>
/// <param name="Name">As written; null where only an address is given.</param>
/// <param name="Contact">An e-mail address, or the address of a site where there is none; null where neither is given.</param>
public sealed record Party(string? Name, string? Contact)
{
    /// <summary>Null where nothing is known.</summary>
    public static Party? Of(string? name, string? contact) => name is null && contact is null ? null : new Party(name, contact);

    public override string ToString() => Name is null ? Contact! : Contact is null ? Name : $"{Name} <{Contact}>";
}
