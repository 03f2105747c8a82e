using Gangway.Office.Inventory;

namespace Gangway.Office.Institution;

/// <summary>One place where a component is declared.</summary>
/// <param name="Product">Path of the product.</param>
/// <param name="Directness">As that document has it.</param>
/// <param name="Scope">As that document has it, or Test where the document lies among tests.</param>
/// <param name="Evidence">Document and place.</param>
public sealed record ComponentUse(string Product, Directness Directness, DependencyScope Scope, Evidence Evidence)
{
    /// <summary>An unknown scope counts as shipped: the duty must not be lost.</summary>
    public bool IsShipped => Scope is DependencyScope.Runtime or DependencyScope.Optional or DependencyScope.Unknown;
}
