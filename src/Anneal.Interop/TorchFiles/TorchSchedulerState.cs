using Anneal.Interop.TorchFiles;
using Anneal.Language;

namespace Anneal.Interop;

/// <summary>
/// The state of a scheduler of PyTorch: what its <c>state_dict()</c> says, read from and written to the files of
/// <c>torch.save</c> without Python.
/// </summary>
/// <remarks>
/// Immutable, compared by value. A file is read by a closed reader: nothing in it is ever run or looked up, and what
/// such files do not contain is refused by name.
/// <c>docs/pytorch-files.md</c> has the table of classes.
/// </remarks>
public sealed record TorchSchedulerState
{
    /// <summary>
    /// The scheduler's class, such as <c>StepLR</c>. The states of <c>LambdaLR</c> and <c>MultiplicativeLR</c> look
    /// alike in a file: both are read as the former.
    /// </summary>
    public required string ClassName { get; init; }

    /// <summary>How many parameter groups the optimizer has. At least 1.</summary>
    public required int GroupCount { get; init; }

    /// <summary>The arguments that the state keeps, by the names of the class's parameters.</summary>
    internal ValueList<NamedArgument> Arguments { get; init; } = [];

    /// <summary>
    /// The arguments that the state keeps, each as schedule text has it, by the name of its parameter.
    /// </summary>
    public IReadOnlyDictionary<string, string> ArgumentTexts =>
        Arguments.ToDictionary(argument => argument.Name, argument => argument.Value.ToString());

    /// <summary>
    /// The rate that each parameter group started from (<c>base_lrs</c>); empty where the class does not keep them.
    /// </summary>
    public ValueList<double> BaseRates { get; init; } = [];

    /// <summary>
    /// How often the scheduler was stepped (<c>last_epoch</c>); null for <c>ChainedScheduler</c>, whose schedulers
    /// count.
    /// </summary>
    public long? LastEpoch { get; init; }

    /// <summary>
    /// PyTorch's own count of its steps (<c>_step_count</c>), the constructor's included; null where the class has
    /// none.
    /// </summary>
    public long? StepCount { get; init; }

    /// <summary>
    /// The rate of each parameter group after the latest step (<c>_last_lr</c>); empty for a <c>ReduceLROnPlateau</c>
    /// that has seen no metric.
    /// </summary>
    public ValueList<double> LastRates { get; init; } = [];

    /// <summary>What <c>ReduceLROnPlateau</c> has seen; null for other classes.</summary>
    public PlateauState? Plateau { get; init; }

    /// <summary>The states of the schedulers that <c>SequentialLR</c> or <c>ChainedScheduler</c> holds.</summary>
    public ValueList<TorchSchedulerState> Schedulers { get; init; } = [];

    /// <summary>Calls of <c>step()</c> made on the scheduler as a whole.</summary>
    public long Position => LastEpoch ?? Schedulers[0].Position;

    /// <summary>
    /// Whether arguments are missing that only the user knows: functions of <c>LambdaLR</c> and
    /// <c>MultiplicativeLR</c>, rates of <c>OneCycleLR</c> and <c>SWALR</c>.
    /// </summary>
    public bool NeedsText =>
        TorchClass.Of(ClassName) is not { NeedsText: false } || Schedulers.Any(part => part.NeedsText);

    /// <summary>
    /// The scheduler as a call of <c>torch1.</c> with the arguments that the state keeps; not to be read back where
    /// <see cref="NeedsText"/>.
    /// </summary>
    public string Text => TorchStateText.CallOf(this);

    /// <summary>The scheduler and all that it holds.</summary>
    internal int SchedulerCount => 1 + Schedulers.Sum(part => part.SchedulerCount);

    /// <summary>
    /// The base rate of each parameter group before the first step; empty for <c>ReduceLROnPlateau</c>, which does not
    /// keep them.
    /// </summary>
    public ValueList<double> StartRates => Schedulers.Count > 0 ? Schedulers[0].StartRates : BaseRates;

    /// <summary>
    /// Reads the state in a file that <c>torch.save(scheduler.state_dict(), …)</c> wrote, or in a checkpoint: a
    /// dictionary that holds such a state among other things.
    /// </summary>
    /// <param name="stream">The whole file; it can be sought in. Tensors in it are left unread.</param>
    /// <param name="key">Where in a checkpoint the state is, such as <c>scheduler</c> or <c>schedulers.0</c>; null for
    /// the only one in it.</param>
    /// <exception cref="InvalidDataException">It is no such file, it holds what such files do not contain, it is too
    /// large, or its values are impossible.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be sought in.</exception>
    public static TorchSchedulerState Read(Stream stream, string? key = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek)
            throw Unfit(
                "'stream' must be one that can be sought in, such as a file or a MemoryStream.",
                nameof(stream)
            );
        return TorchStateReader.Read(TorchStateSearch.Find(TorchFile.Read(stream), key));
    }

    /// <summary>Reads the state in a file.</summary>
    /// <param name="path">The file. Tensors in it are left where they are; a pipe is read whole.</param>
    /// <param name="key">Where in a checkpoint the state is; null for the only one in it.</param>
    /// <param name="cancellationToken">Ends the wait for a pipe.</param>
    /// <exception cref="InvalidDataException">It is no such file, it holds what such files do not contain, it is too
    /// large, or its values are impossible.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TorchSchedulerState ReadFile(
        string path,
        string? key = null,
        CancellationToken cancellationToken = default
    )
    {
        using var stream = BoundedFile.Open(path, long.MaxValue, cancellationToken);
        return Read(stream, key);
    }

    /// <summary>The state of a scheduler that resumes in PyTorch.</summary>
    /// <param name="state">What <see cref="GroupScheduler.Save"/> gave. All groups follow one call of <c>torch.</c> or
    /// <c>torch1.</c>, perhaps under <c>every</c>.</param>
    /// <param name="cancellationToken">Stops the stepping through PyTorch's own order of operations.</param>
    /// <exception cref="ArgumentException">No scheduler of PyTorch is in such a state, or its state cannot be
    /// saved.</exception>
    /// <exception cref="InvalidDataException">The state is further on than can be stepped through, or PyTorch fails
    /// before it.</exception>
    public static TorchSchedulerState Of(SchedulerState state, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        return TorchSnapshot.Of(state, cancellationToken);
    }

    /// <summary>Writes a file that <c>torch.load</c> reads and <c>load_state_dict</c> takes.</summary>
    /// <param name="stream">Receives the file.</param>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        TorchFile.Write(stream, TorchStateWriter.Write(this));
    }

    /// <summary>The recipe of the scheduler: a call of <c>torch1.</c> with the state's own arguments.</summary>
    /// <param name="text">The scheduler as the user wrote it. Needed where <see cref="NeedsText"/>; elsewhere it must
    /// agree with the state, and is returned as it is (with its <c>every</c>).</param>
    /// <exception cref="ArgumentException">The text is needed and missing, or it contradicts the state; the message has
    /// every difference.</exception>
    /// <exception cref="InvalidDataException">The state's arguments are none that the class takes.</exception>
    public Recipe ToRecipe(Recipe? text = null) => TorchStateText.RecipeOf(this, text);

    /// <summary>The scheduler's state as Anneal saves it, at the same position.</summary>
    /// <param name="text">The scheduler as the user wrote it; see <see cref="ToRecipe"/>.</param>
    /// <param name="plan">How long the run is; null where no text needs it.</param>
    /// <param name="baseRates">The base rate of each parameter group, for <c>ReduceLROnPlateau</c>; null: its present
    /// rates become the base rates. Other states say them.</param>
    /// <param name="cancellationToken">Stops the stepping through PyTorch's own order of operations.</param>
    /// <exception cref="ArgumentException">The text or the rates are missing or contradict the state.</exception>
    /// <exception cref="InvalidDataException">The state is none that steps of the scheduler lead to, such as one whose
    /// rate was set from outside.</exception>
    public SchedulerState ToSchedulerState(
        Recipe? text = null,
        RunPlan? plan = null,
        IReadOnlyList<double>? baseRates = null,
        CancellationToken cancellationToken = default
    )
    {
        var groups = TorchResumption.GroupsOf(this, baseRates);
        var saved = TorchResumption.SchedulerOf(this, groups, text, plan, cancellationToken).Save();
        // PyTorch allows every rate; who resumes elsewhere is asked, unless the run is below 0 already.
        return saved with
        {
            Groups =
            [
                .. saved.Groups.Select(
                    (group, i) => group with { AllowsNegative = LastRates.Count > 0 && LastRates[i] < 0 }
                ),
            ],
        };
    }

    /// <summary>A scheduler that resumes where PyTorch's stopped.</summary>
    /// <param name="groups">The optimizer's parameter groups, in PyTorch's order. Their base rates are the state's
    /// (<see cref="StartRates"/>).</param>
    /// <param name="text">The scheduler as the user wrote it; see <see cref="ToRecipe"/>.</param>
    /// <param name="plan">How long the run is; null where no text needs it.</param>
    /// <param name="cancellationToken">Stops the stepping through PyTorch's own order of operations.</param>
    /// <exception cref="ArgumentException">The groups or the text do not fit the state. No rate was set.</exception>
    /// <exception cref="InvalidDataException">The state is none that steps of the scheduler lead to, such as one whose
    /// rate was set from outside. No rate was set.</exception>
    public GroupScheduler Resume(
        IReadOnlyList<ParameterGroup> groups,
        Recipe? text = null,
        RunPlan? plan = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(groups);
        return TorchResumption.SchedulerOf(this, groups, text, plan, cancellationToken);
    }

    /// <summary>The text and the position.</summary>
    public override string ToString() => Invariant($"{Text} after {Position} steps");
}
