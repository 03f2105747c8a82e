namespace Gangway.Office.Norms;

/// <summary>Crawford and Ostrom's three kinds of institutional statement.</summary>
public enum NormKind
{
    /// <summary>With a deontic and a consequence.</summary>
    Rule,

    /// <summary>With a deontic, without a consequence: nobody enforces it.</summary>
    Norm,

    /// <summary>Without a deontic: what people do.</summary>
    Strategy,
}
