// How does a run that was stopped go on without a jump of the rate? And with another schedule than before?
// The scheduler's state is a few lines of JSON; another schedule needs a policy, and a report says what it does.
using Anneal;

var plan = RunPlan.FromSteps(1000);
var rate = 0.0; // stands for the optimizer's own property
GroupScheduler Scheduler(string text) =>
    new(Recipe.Parse(text), plan, new ParameterGroup("all", baseRate: 0.1, setRate: value => rate = value));

var stopped = Scheduler("warmup(100) then cosine(base -> 0)");
for (var update = 0; update < 400; update++)
    stopped.Advance();
Console.WriteLine($"stopped at step {stopped.Step}, rate {rate:F6}");

// Written beside the file and renamed, so that there is the old state or the new one, and never half of one.
var file = Path.Combine(Path.GetTempPath(), $"anneal-sample-{Environment.ProcessId}.json");
File.WriteAllText(file + ".tmp", stopped.Save().ToJson());
File.Move(file + ".tmp", file, overwrite: true);

// Another process, another day.
var state = SchedulerState.FromJson(File.ReadAllText(file));
var resumed = Scheduler("warmup(100) then cosine(base -> 0)");
resumed.Restore(state);
Console.WriteLine($"resumed at step {resumed.Step}, rate {rate:F6}");

var other = Scheduler("warmup(100) then linear(base -> 0)");
foreach (var outcome in other.Compare(state).Groups.Single().Outcomes)
    Console.WriteLine($"{outcome.Policy}: next rate {outcome.NextRate:F6}, a jump of {outcome.JumpPercent:F1} %");
other.Restore(state, ResumePolicy.Rebase);
Console.WriteLine($"rebased at step {other.Step}, rate {rate:F6}");
for (var update = 400; update < 700; update++)
    other.Advance();
Console.WriteLine($"step {other.Step}, rate {rate:F6}");
File.Delete(file);

/* prints
stopped at step 400, rate 0.075000
resumed at step 400, rate 0.075000
Keep: next rate 0.075000, a jump of 0.0 %
Replace: next rate 0.066667, a jump of -11.1 %
Rebase: next rate 0.075000, a jump of 0.0 %
rebased at step 400, rate 0.075000
step 700, rate 0.037500
*/
