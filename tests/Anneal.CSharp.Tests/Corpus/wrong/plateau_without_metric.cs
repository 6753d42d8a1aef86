// expect: LP006 error
using TorchSharp;
using static TorchSharp.torch;

var model = nn.Linear(8, 1);
var optimizer = optim.Adam(model.parameters());
var scheduler = optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience: 3);
for (int epoch = 0; epoch < 50; epoch++)
{
    double running = 0;
    foreach (var (x, y) in train)
    {
        optimizer.zero_grad();
        using var loss = nn.functional.mse_loss(model.forward(x), y);
        loss.backward();
        optimizer.step();
        running += loss.item<float>();
    }
    scheduler.step();
}
