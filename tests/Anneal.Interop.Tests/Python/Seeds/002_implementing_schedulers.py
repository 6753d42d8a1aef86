# Implementing Learning Rate Schedulers in PyTorch: the program.
# Repaired: its indentation is restored, and the comma after step_size_up=2000 is put in. Nothing else is changed.

import torch
import torch.nn as nn
import torch.optim as optim
import torch.optim.lr_scheduler as lrs

# Define a simple neural network model
class SimpleNN(nn.Module):
    def __init__(self):
        super(SimpleNN, self).__init__()
        # Define a fully connected layer with input size 10 and output size 2
        self.fc = nn.Linear(10, 2)

    def forward(self, x):
        # Forward pass: compute the output of the network
        return self.fc(x)

# Generate the trainloader set (replace with actual data loader)
# Here, trainloader is a list of 1000 tuples, each containing a
# tensor of inputs and corresponding labels
trainloader = [(torch.randn(32, 10), torch.randint(0, 2, (32,))) for _ in range(1000)]

# Define different learning rate schedulers
schedulers = [
["StepLR", lrs.StepLR],
["MultiStepLR", lrs.MultiStepLR],
["ExponentialLR", lrs.ExponentialLR],
["CosineAnnealingLR", lrs.CosineAnnealingLR],
["ReduceLROnPlateau", lrs.ReduceLROnPlateau],
["CyclicLR", lrs.CyclicLR]
]

# Loop over each scheduler
for name, Scheduler in schedulers:
    print(f"{name}")

    # Reinitialize model, optimizer, and scheduler for each iteration
    model = SimpleNN()
    criterion = nn.CrossEntropyLoss()
    optimizer = optim.SGD(model.parameters(), lr=0.1)

    # Initialize the scheduler with appropriate arguments
    if name == "StepLR":
        scheduler = Scheduler(optimizer, step_size=2, gamma=0.1)
    elif name == "MultiStepLR":
        scheduler = Scheduler(optimizer, milestones=[5, 80], gamma=0.1)
    elif name == "ExponentialLR":
        scheduler = Scheduler(optimizer, gamma=0.9)
    elif name == "CosineAnnealingLR":
        scheduler = Scheduler(optimizer, T_max=50)
    elif name == "ReduceLROnPlateau":
        scheduler = Scheduler(optimizer, mode='min', factor=0.1, patience=2, verbose=True)
    elif name == "CyclicLR":
        scheduler = Scheduler(optimizer, base_lr=0.001, max_lr=0.1, step_size_up=2000,
        mode='triangular2')

    # Training loop
    for epoch in range(1, 110, 10):
        for inputs, labels in trainloader:
            optimizer.zero_grad() # Clear the gradients
            outputs = model(inputs) # Forward pass
            loss = criterion(outputs, labels) # Compute the loss
            loss.backward() # Backward pass
            optimizer.step() # Update the weights

        if name == "ReduceLROnPlateau":
            # Simulate validation loss calculation
            val_loss = loss.item() # We use training loss as validation loss

            # Step the scheduler based on validation loss
            scheduler.step(val_loss)
        else:
            # Step the scheduler at the end of each epoch
            scheduler.step()

        # Print the learning rate for the current epoch
        print(f'Epoch {epoch}, Learning Rate {scheduler.get_last_lr()[0]:.6f}')
