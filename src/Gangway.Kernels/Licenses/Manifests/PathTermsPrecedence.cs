namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>How a record stands to what a file says itself (REUSE 3.3, "precedence").</summary>
public enum PathTermsPrecedence
{
    /// <summary>Only where the file is silent; of several records the closest.</summary>
    Closest,

    /// <summary>Beside what the file says. DEP-5 is always so.</summary>
    Aggregate,

    /// <summary>In place of what the file says.</summary>
    Override,
}
