namespace Anneal.Tuning.Studies;

/// <summary>At which end of the rates that were tried the best one lies.</summary>
public enum GridEdge
{
    /// <summary>At none: there are lower and greater ones.</summary>
    None,

    /// <summary>It is the lowest: lower ones may be better.</summary>
    Low,

    /// <summary>It is the greatest: greater ones may be better.</summary>
    High,
}
