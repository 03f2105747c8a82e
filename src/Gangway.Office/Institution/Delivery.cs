using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution;

/// <summary>In what forms a product reaches others, and how we know.</summary>
/// <param name="Forms">At least one.</param>
/// <param name="Basis">Asked: by <c>--ship</c>. Declared: by gangway.yml. Assumed: nobody said.</param>
/// <param name="Source">The option or the file that says so.</param>
public sealed record Delivery(ImmutableArray<DeliveryForm> Forms, DeliveryBasis Basis, string Source)
{
    /// <summary>Binary delivery activates the widest duties, so that what is assumed does not hide one.</summary>
    public static Delivery Assumed { get; } = new([DeliveryForm.Binary], DeliveryBasis.Assumed, "assumed");
}
