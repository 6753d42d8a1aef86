namespace Anneal.Cli.Commands.Bench;

/// <summary>The JSON of <c>anneal bench</c>.</summary>
/// <param name="Model">What was trained.</param>
/// <param name="Parameters">Numbers that it learns.</param>
/// <param name="Batch">Examples in a step.</param>
/// <param name="Threads">Threads in all.</param>
/// <param name="VectorBits">Bits of the vectors that the engine uses here.</param>
/// <param name="ExamplesPerSecond">What all trials together say.</param>
/// <param name="MultiplyAddsPerExample">Of dense arithmetic, forward and backward.</param>
/// <param name="PeakMultiplyAddsPerSecond">The most that the threads did in a loop of nothing else.</param>
/// <param name="ShareOfPeak">Multiply-adds in a second of the best trial over the peak; 1 is the limit of dense
/// arithmetic.</param>
/// <param name="ScheduleNanosecondsPerStep">What reading and applying the schedule costs in each step.</param>
/// <param name="ScheduleShareOfStep">The same over a whole step of the best trial.</param>
/// <param name="Trials">Each trial.</param>
internal sealed record BenchDocument(
    string Model,
    int Parameters,
    int Batch,
    int Threads,
    int VectorBits,
    BenchRates ExamplesPerSecond,
    long MultiplyAddsPerExample,
    double PeakMultiplyAddsPerSecond,
    double ShareOfPeak,
    double ScheduleNanosecondsPerStep,
    double ScheduleShareOfStep,
    IReadOnlyList<BenchTrial> Trials
);
