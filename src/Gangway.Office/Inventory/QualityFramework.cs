namespace Gangway.Office.Inventory;

/// <summary>Who says what an SBOM must contain.</summary>
public enum QualityFramework
{
    /// <summary>The Minimum Elements For a Software Bill of Materials, NTIA, July 2021.</summary>
    Ntia,

    /// <summary>BSI TR-03183-2, version 2.0.0, September 2024: SBOMs under the Cyber Resilience Act.</summary>
    BsiTr03183,

    /// <summary>OpenChain Telco SBOM Guide, version 1.1.</summary>
    OpenChainTelco,
}
