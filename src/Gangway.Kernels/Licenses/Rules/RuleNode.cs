using System.Runtime.InteropServices;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>A node of the tree of all rules by their words; its edge is a stretch of some rule's words.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct RuleNode
{
    /// <summary>First word of the edge that leads here, among the words of all rules.</summary>
    public int EdgeStart;

    public int EdgeLength;

    /// <summary>First rule that ends here: they are in the order of their words, so equal rules are neighbors.</summary>
    public int FirstRule;

    public int Rules;
}
