namespace Anneal.Interop.Python.Reading;

/// <summary>Something that the program computes or holds. An object of the program is one object here.</summary>
/// <param name="origins">The values that it was computed from; none where left out.</param>
/// <param name="traits">What is known of it; what its origins pass on where left out.</param>
internal abstract class Value(IReadOnlyList<Value>? origins = null, Traits? traits = null)
{
    private Scope? attributes;

    /// <summary>Whether its elements were changed after it was made.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>The values that it was computed from.</summary>
    public IReadOnlyList<Value> Origins { get; } = origins ?? [];

    /// <summary>What is known of it without running the program.</summary>
    public Traits Traits { get; } = traits ?? TraitsFrom(origins ?? []);

    /// <summary>How many values it was computed from, one after the other.</summary>
    protected int Depth { get; } = 1 + DepthOf(origins ?? []);

    /// <summary>The number that it is; null where unknown.</summary>
    public double? Number(Assumptions assumptions) => assumptions.Remember(this, Reckon);

    /// <summary>The number that it is, where nothing else is taken for it.</summary>
    protected virtual double? Reckon(Assumptions assumptions) => null;

    /// <summary>What it is called in the source; null where it has no name.</summary>
    public virtual string? Path => null;

    /// <summary>The objects that it may be: more than one where branches assign different ones.</summary>
    public virtual IReadOnlyList<Value> Members => [this];

    /// <summary>Notes that elements are not those any more that the source writes out.</summary>
    public void ChangeElements()
    {
        foreach (var member in Members)
            member.IsChanged = true;
    }

    /// <summary>The attributes that were set.</summary>
    public Scope Attributes => attributes ??= new(null);

    /// <summary>Whether it has any attributes that are known by name.</summary>
    public bool HasAttributes => attributes?.All.Any() == true;

    /// <summary>Whether it is a part of a training: an optimizer or a scheduler.</summary>
    public bool IsPart => Members.Any(member => member is OptimizerValue or SchedulerValue);

    /// <summary>What it is where the open numbers and choices are those; itself where it is not decided.</summary>
    public virtual Value Chosen(Assumptions assumptions) => this;

    /// <summary>What values pass on to one that is computed from them.</summary>
    public static Traits TraitsFrom(IReadOnlyList<Value> origins)
    {
        for (var i = 0; i < origins.Count; i++)
            if (origins[i].Traits.PassesOn)
                return Traits.From([.. origins.Select(origin => origin.Traits)]);
        return Traits.None;
    }

    private static int DepthOf(IReadOnlyList<Value> origins)
    {
        var depth = 0;
        for (var i = 0; i < origins.Count; i++)
            depth = Math.Max(depth, origins[i].Depth);
        return depth;
    }
}
