# Signs of life and progress: a slow machine writes them, a fast one does not.
/^anomalon [a-z]+: working, [0-9]+ s$/d
/^[a-z]+ing( [a-z ]+)?: [0-9]/d
