// expect: nothing
// checked: 1
using Anneal; using TorchSharp;
var plan = RunPlan.FromEpochs(30, 235);
var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.3, momentum: 0.9);
var scheduler = optimizer.Schedule("warmup(5ep) then cosine(base -> 0.01)", plan);
TrainingCheckpoint.Load(folder, model, optimizer, scheduler);
while (scheduler.Step < plan.TotalSteps)
{
    optimizer.zero_grad();
    lossOf(scheduler.Step).backward();
    optimizer.step();
    scheduler.Advance(); // once after each update
    if (scheduler.Step % plan.StepsPerEpoch == 0)
        TrainingCheckpoint.Save(folder, model, optimizer, scheduler);
}
